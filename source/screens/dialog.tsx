import {Box, Text} from 'ink';
import type {ReactNode} from 'react';
import {layout} from '#state/layout.ts';
import type {Dialog as DialogState} from '#state/overlay.ts';
import type {State} from '#state/state.ts';
import {type Words, wordsFor} from '#text/words.ts';
import {ruleText} from '#ui/rule-text.ts';
import {themeFor} from '#ui/theme.ts';
import {ExportQuestion} from './export-question.tsx';
import {Questions} from './questions.tsx';
import {SignInAgain} from './sign-in-again.tsx';

type Props = {
	readonly state: State;
	readonly dialog: DialogState;
	/** What the question is about. */
	readonly children: ReactNode;
};

/** A question at the end of the screen it is about. */
export function Dialog({state, dialog, children}: Props) {
	const {size, settings, language} = state;
	const {bodyRows, dialogRows} = layout(state);
	return (
		<>
			<Box flexDirection="column" flexShrink={0} height={bodyRows - dialogRows} overflowY="hidden">
				{children}
			</Box>
			<Text wrap="truncate" {...themeFor(settings.hasColor).heading}>
				{ruleText(titleOf(dialog, wordsFor(language)), '', size.columns)}
			</Text>
			<Body state={state} dialog={dialog} />
		</>
	);
}

function Body({state, dialog}: Omit<Props, 'children'>) {
	switch (dialog.kind) {
		case 'export':
			return <ExportQuestion state={state} format={dialog.format} />;
		case 'sign-in-again':
			return <SignInAgain state={state} dialog={dialog} />;
		default:
			return <Questions state={state} question={dialog} />;
	}
}

function titleOf({kind}: DialogState, words: Words): string {
	switch (kind) {
		case 'export':
			return words.exporting.title;
		case 'delete-profile':
			return words.profiles.deleteTitle;
		case 'save-profile':
			return words.credentials.saveTitle;
		case 'sign-in-again':
			return words.session.title;
	}
}
