import {Box} from 'ink';
import type {ReactElement} from 'react';
import {cellWidth, graphemes} from '#domain/cells.ts';
import {errorBanner} from '#state/banner.ts';
import {type CredentialField, type CredentialsState, credentialFields} from '#state/credentials.ts';
import {layout} from '#state/layout.ts';
import type {State} from '#state/state.ts';
import {wordsFor} from '#text/words.ts';
import {Row} from '#ui/row.tsx';
import type {Span} from '#ui/spans.ts';
import {TextField} from '#ui/text-field.tsx';
import {themeFor} from '#ui/theme.ts';
import {bannerLines} from './banner-lines.ts';
import {type Block, fitBlocks} from './blocks.ts';
import {blankLine, paragraph} from './paragraph.ts';

/** The prompt for an AccessKey. */
export function Credentials({state}: {readonly state: State}) {
	const {credentials, size, settings, language} = state;
	const words = wordsFor(language).credentials;
	const theme = themeFor(settings.hasColor);
	const labelColumn = Math.max(...credentialFields.map(field => cellWidth(words.fields[field])));
	const fields = credentialFields.map(field => (
		<TextField
			key={field}
			label={words.fields[field]}
			labelColumn={labelColumn}
			{...visibleValue(credentials, field)}
			isFocused={field === credentials.field && !credentials.isChecking}
			placeholder={field === 'securityToken' ? words.optional : undefined}
			columns={size.columns}
			theme={theme}
		/>
	));
	const rows = (name: string, lines: readonly (readonly Span[])[], priority: number): Block<ReactElement> => ({
		lines: lines.map((spans, index) => {
			const key = `${name}${index}`;
			return <Row key={key} spans={spans} theme={theme} columns={size.columns} />;
		}),
		priority,
	});
	const blocks: readonly Block<ReactElement>[] = [
		rows('margin', [blankLine], 4),
		rows('intro', [...paragraph(words.intro, size.columns, 'muted'), blankLine], 5),
		{lines: fields, priority: 0},
		rows('gap', [blankLine], 3),
		{...rows('state', stateLines(state), 1), canBeCut: true},
	];
	return <Box flexDirection="column">{fitBlocks(blocks, layout(state).bodyRows)}</Box>;
}

/** What is going on, or what is wrong. */
function stateLines(state: State): readonly (readonly Span[])[] {
	const {credentials, size, language} = state;
	const words = wordsFor(language).credentials;
	if (credentials.isChecking) {
		return paragraph(words.checking, size.columns, 'changing');
	}

	if (credentials.problem) {
		return paragraph(`✗ ${words.problems[credentials.problem.reason]}`, size.columns, 'bad');
	}

	return credentials.error ? bannerLines(errorBanner(credentials.error, state)) : [];
}

/** Of a secret only its length is shown. */
function visibleValue(credentials: CredentialsState, field: CredentialField) {
	switch (field) {
		case 'profileName':
		case 'accessKeyId':
			return credentials[field];
		case 'accessKeySecret':
		case 'securityToken': {
			const secret = credentials[field];
			return {
				value: '•'.repeat(secret.tell(({value}) => graphemes(value).length)),
				cursor: secret.tell(({cursor}) => cursor),
			};
		}
	}
}
