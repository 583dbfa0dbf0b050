import {cellWidth} from '#domain/cells.ts';
import {toPrintable} from '#domain/printable.ts';
import {hintSignIn} from '#domain/profile.ts';
import type {Context} from '#resources/context.ts';
import {columnGap, type Fitted, fitColumns} from '#resources/fit-columns.ts';
import {columnsFor, type SignInOption} from '#resources/profiles.ts';
import type {Column} from '#resources/resource.ts';
import {rowCells, rowText} from '#resources/row-cells.ts';
import {type ProfileEntry, profileEntries} from '#state/profiles.ts';
import {explainProfileProblem} from '#text/explain-profile-problem.ts';
import {joinSpans, type Span} from '#ui/spans.ts';
import {contextOf} from './context.ts';
import {MessageLines} from './message-lines.tsx';
import {OptionList} from './option-list.tsx';
import type {ScreenProps} from './screen-props.ts';

// Of less nobody makes anything.
const fewestReasonCells = 16;

/** The ways to sign in. */
export function Profiles({state}: ScreenProps) {
	const {profiles, account} = state;
	const context = contextOf(state);
	const entries = profileEntries(profiles, account);
	if (entries.length === 0) {
		const {words} = context;
		return (
			<MessageLines
				state={state}
				text={words.profiles.noMatch(profiles.filter.text.value)}
				hint={words.list.noMatchHint}
			/>
		);
	}

	const columns = columnsFor(entries.flatMap(entry => (entry.kind === 'new' ? [] : [toOption(entry)])));
	return (
		<OptionList
			state={state}
			items={entries}
			cursor={profiles.cursor}
			isFocused={profiles.opening === undefined && !profiles.filter.isEditing}
			label={(entry, width) =>
				entry.kind === 'new'
					? context.words.profiles.newAccessKey
					: optionLine(toOption(entry), fitColumns(columns, width, columnGap), width, context)
			}
		/>
	);
}

function optionLine(
	option: SignInOption,
	columns: readonly Fitted<Column<SignInOption>>[],
	width: number,
	context: Context,
): readonly Span[] {
	const {problem} = option;
	if (!problem) {
		return joinSpans(rowCells(columns, option, context, columnGap));
	}

	// Why it can't be used takes the place of what it would be used for.
	const sourceIndex = columns.findIndex(({column}) => column.title === 'source');
	const upToSource = rowText(columns.slice(0, sourceIndex + 1), option, context, columnGap);
	const hasRoom = sourceIndex !== -1 && width - cellWidth(upToSource) - columnGap >= fewestReasonCells;
	const text = hasRoom ? upToSource : toPrintable(option.name);
	const reason = `✗ ${explainProfileProblem(problem, context.words)}`;
	return [{text: text + ' '.repeat(columnGap) + reason, tone: 'muted'}];
}

function toOption(entry: Exclude<ProfileEntry, {kind: 'new'}>): SignInOption {
	if (entry.kind === 'profile') {
		return entry.profile;
	}

	const {name, source, signIn} = entry.account;
	return {name, kind: signIn.kind, source, hint: hintSignIn(signIn), secretPlace: 'memory'};
}
