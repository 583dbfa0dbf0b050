import {Box} from 'ink';
import type {ReactElement} from 'react';
import {cellWidth, graphemes} from '#domain/cells.ts';
import {errorBanner} from '#state/banner.ts';
import {layout} from '#state/layout.ts';
import {
	type ChoiceField,
	type ProfileForm as FormState,
	formFields,
	isChoice,
	isSecretField,
	type ProfileField,
} from '#state/profile-form.ts';
import type {State} from '#state/state.ts';
import {profileKindText} from '#text/profile-kind.ts';
import {type Words, wordsFor} from '#text/words.ts';
import {ChoiceLine} from '#ui/choice-line.tsx';
import {Row} from '#ui/row.tsx';
import type {Span} from '#ui/spans.ts';
import {TextField} from '#ui/text-field.tsx';
import {themeFor} from '#ui/theme.ts';
import {bannerLines} from './banner-lines.ts';
import {type Block, fitBlocks} from './blocks.ts';
import {blankLine, paragraph} from './paragraph.ts';
import {secretPlaceText} from './secret-place-text.ts';

/** What a profile is to be: of one that is changed, or of one that is taken over. */
export function ProfileForm({state, form}: {readonly state: State; readonly form: FormState}) {
	const {size, settings, language} = state;
	const words = wordsFor(language);
	const theme = themeFor(settings.hasColor);
	const fields = formFields(form);
	const labelColumn = Math.max(...fields.map(field => cellWidth(labelOf(field, words))));
	const lines = fields.map(field => {
		const shared = {
			label: labelOf(field, words),
			labelColumn,
			isFocused: field === form.field && form.work === undefined,
			theme,
		};
		return isChoice(field) ? (
			<ChoiceLine key={field} {...shared} choice={choiceSpan(form, field, words)} />
		) : (
			<TextField
				key={field}
				{...shared}
				{...visibleValue(form, field)}
				columns={size.columns}
				placeholder={placeholderOf(form, field, words)}
			/>
		);
	});
	const rows = (name: string, spans: readonly (readonly Span[])[], priority: number): Block<ReactElement> => ({
		lines: spans.map((line, index) => {
			const key = `${name}${index}`;
			return <Row key={key} spans={line} theme={theme} columns={size.columns} />;
		}),
		priority,
	});
	const stateRows = rows('state', stateLines(state, form, words), 1);
	const {bodyRows} = layout(state);
	// On a low terminal the fields around the one that has the keys.
	const room = Math.max(1, bodyRows - Math.min(2, stateRows.lines.length));
	const top = Math.max(0, Math.min(fields.indexOf(form.field) - Math.floor(room / 2), fields.length - room));
	const blocks: readonly Block<ReactElement>[] = [
		rows('margin', [blankLine], 5),
		rows('intro', [...paragraph(introOf(form, words), size.columns, 'muted'), blankLine], 6),
		{lines: lines.slice(top, top + room), priority: 0},
		rows('gap', [blankLine], 4),
		{...rows('place', placeLines(state, form, words), 3), canBeCut: true},
		{...stateRows, canBeCut: true},
	];
	return <Box flexDirection="column">{fitBlocks(blocks, bodyRows)}</Box>;
}

function introOf(form: FormState, {profileForm, ...words}: Words): string {
	if (form.purpose === 'import') {
		return profileForm.importIntro;
	}

	return 'credentials' in form.signIn
		? profileForm.editIntro
		: profileForm.otherIntro(profileKindText(form.signIn.kind, {profileForm, ...words}));
}

/** Where the secret will rest, before it is saved. */
function placeLines(state: State, {purpose}: FormState, words: Words): readonly (readonly Span[])[] {
	const {profiles, settings, size} = state;
	return purpose === 'import'
		? paragraph(secretPlaceText(profiles.secretPlace, settings.profilePath, words), size.columns)
		: [];
}

/** What is going on, or what is wrong. */
function stateLines(state: State, form: FormState, words: Words): readonly (readonly Span[])[] {
	const {columns} = state.size;
	if (form.work !== undefined) {
		const text = form.work === 'checking' ? words.profileForm.checking : words.credentials.saving;
		return paragraph(text, columns, 'changing');
	}

	if (form.problem) {
		return paragraph(`✗ ${words.credentials.problems[form.problem.reason]}`, columns, 'bad');
	}

	return form.error ? bannerLines(errorBanner(form.error, state)) : [];
}

function labelOf(field: ProfileField, {credentials, profileForm}: Words): string {
	return isChoice(field) || field === 'region' ? profileForm.fields[field] : credentials.fields[field];
}

function placeholderOf(form: FormState, field: ProfileField, {credentials, profileForm}: Words): string | undefined {
	switch (field) {
		case 'accessKeySecret':
			return profileForm.keepsSecret;
		case 'securityToken':
			return form.signIn.kind === 'StsToken' ? profileForm.keepsSecret : credentials.optional;
		case 'region':
			return profileForm.regionHint;
		default:
			return undefined;
	}
}

/** Of a secret only its length is shown. */
function visibleValue(form: FormState, field: Exclude<ProfileField, ChoiceField>) {
	if (!isSecretField(field)) {
		return form[field];
	}

	const secret = form[field];
	return {
		value: '•'.repeat(secret.tell(({value}) => graphemes(value).length)),
		cursor: secret.tell(({cursor}) => cursor),
	};
}

function choiceSpan({marks}: FormState, field: ChoiceField, {profileForm, values}: Words): Span {
	if (field === 'color') {
		const {color} = marks;
		return color === undefined ? {text: profileForm.noColor} : {text: profileForm.colors[color], tone: color};
	}

	return {text: marks[field] ? values.yes : values.no};
}
