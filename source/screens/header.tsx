import {resourceInFocus} from '#state/lists.ts';
import {isMany} from '#state/place.ts';
import type {State} from '#state/state.ts';
import {wordsFor} from '#text/words.ts';
import {Bar, type Segment, segment} from '#ui/bar.tsx';
import {themeFor} from '#ui/theme.ts';
import {ageLabel} from './age-label.ts';

/** The top line: who, where, and how old what is shown is. */
export function Header({state}: {readonly state: State}) {
	const {account, language, settings, place, regions, size} = state;
	const {header} = wordsFor(language);
	const where = resourceInFocus(state) ? place : undefined;
	const open = isMany(where) ? undefined : where?.regions[0];
	// As the list has it: in the language of now.
	const region = regions.items.find(({id}) => id === open?.id) ?? open;
	const age = ageLabel(state);
	const segments: readonly Segment[] = [
		segment('yundeck', 4, 'heading'),
		{...segment(account?.name ?? header.noProfile, 1, account ? 'strong' : 'muted'), shrinksTo: 8},
		...(account ? [segment(header.sources[account.source], 6, 'muted')] : []),
		...(where && !region ? [segment(header.regions(where.isAll, where.regions.length), 0, 'strong')] : []),
		...(region ? [segment(region.id, 0, 'strong'), segment(region.name, 5, 'muted')] : []),
		...(settings.isDemo ? [segment(` ${header.demo} `, 2, 'badge')] : []),
		...(settings.isReadOnly ? [segment(` ${header.readOnly} `, 2, 'badge')] : []),
		...(age ? [{...segment(age.text, 3, age.tone), side: 'right' as const, shrinksTo: 8}] : []),
	];
	return <Bar segments={segments} columns={size.columns} theme={themeFor(settings.hasColor)} />;
}
