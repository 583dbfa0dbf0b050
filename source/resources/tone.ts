/** What a cell means; `ui/theme.ts` decides how it looks. */
export type Tone = 'normal' | 'good' | 'changing' | 'stopped' | 'bad' | 'muted';
