import {identityName} from '#domain/identity.ts';
import {resourceInFocus} from '#state/lists.ts';
import {isMany} from '#state/place.ts';
import {isReadOnly, profileMarks} from '#state/profile-marks.ts';
import type {State} from '#state/state.ts';
import {timeLeft} from '#state/time-left.ts';
import {type Words, wordsFor} from '#text/words.ts';
import {Bar, type Segment, segment} from '#ui/bar.tsx';
import {themeFor} from '#ui/theme.ts';
import {ageLabel, waitLabel} from './age-label.ts';

/** The top line: who, where, and how old what is shown is or how long it is waited for. */
export function Header({state}: {readonly state: State}) {
	const {account, language, settings, place, regions, size, identity} = state;
	const {header} = wordsFor(language);
	const {color, isProduction} = profileMarks(state);
	const where = resourceInFocus(state) ? place : undefined;
	const open = isMany(where) ? undefined : where?.regions[0];
	// As the list has it: in the language of now.
	const region = regions.items.find(({id}) => id === open?.id) ?? open;
	const age = ageLabel(state);
	const waited = waitLabel(state);
	const segments: readonly Segment[] = [
		segment('yundeck', 8, 'heading'),
		{...segment(account?.name ?? header.noProfile, 1, account ? (color ?? 'strong') : 'muted'), shrinksTo: 8},
		...(isProduction ? [segment(` ${header.production} `, 2, `${color ?? 'red'}Badge`)] : []),
		...(account && identity.value ? [{...segment(identityName(identity.value), 5, 'muted'), shrinksTo: 14}] : []),
		...timeSegments(state, header),
		...(account ? [segment(header.sources[account.source], 6, 'muted')] : []),
		...(where && !region ? [segment(header.regions(where.isAll, where.regions.length), 0, 'strong')] : []),
		...(region ? [segment(region.id, 0, 'strong'), segment(region.name, 7, 'muted')] : []),
		...(settings.isDemo ? [segment(` ${header.demo} `, 2, 'badge')] : []),
		...(isReadOnly(state) ? [segment(` ${header.readOnly} `, 2, 'badge')] : []),
		...(age ? [{...segment(age.text, 3, age.tone), side: 'right' as const, shrinksTo: 8}] : []),
		...(waited === undefined ? [] : [{...segment(waited, 2, 'changing'), side: 'right' as const}]),
	];
	return <Bar segments={segments} columns={size.columns} theme={themeFor(settings.hasColor)} />;
}

/** How long temporary credentials live; the nearer their end, the longer it stays on a narrow terminal. */
function timeSegments(state: State, header: Words['header']): readonly Segment[] {
	const left = timeLeft(state, state.now);
	if (!left) {
		return [];
	}

	const {minutes, isNearEnd, isOver} = left;
	const text = isOver
		? header.ended
		: minutes < 120
			? header.minutesLeft(minutes)
			: header.hoursLeft(Math.floor(minutes / 60));
	return [segment(text, isNearEnd ? 2 : 4, isNearEnd ? 'changing' : 'muted')];
}
