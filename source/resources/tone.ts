import type {ProfileColor} from '#domain/profile.ts';

/** What a cell means; `ui/theme.ts` decides how it looks. The colours are those that owners give to their profiles. */
export type Tone = 'normal' | 'good' | 'changing' | 'stopped' | 'bad' | 'muted' | ProfileColor;
