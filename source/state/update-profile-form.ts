import type {Account} from '#domain/account.ts';
import type {AppError, ErrorKind} from '#domain/app-error.ts';
import {type ProfileMarks, type ProfileSummary, profileColors} from '#domain/profile.ts';
import {Secret} from '#domain/secret.ts';
import {emptyEdit, type TextEdit} from '#domain/text-edit.ts';
import {abandon} from './abandon.ts';
import {checkProfileForm} from './check-profile-form.ts';
import {changeIn} from './profile-change.ts';
import {
	formFields,
	formOf,
	isChoice,
	isSecretField,
	nameIn,
	type ProfileField,
	type ProfileForm,
	regionIn,
} from './profile-form.ts';
import {selectedEntry} from './profiles.ts';
import type {State} from './state.ts';
import {andThen, type Step} from './step.ts';
import {withoutImportable, withoutOwnProfile} from './unavailable.ts';

/** Reads the profile under the cursor to change it, or to make an own one of it. */
export function openProfileForm(state: State, purpose: ProfileForm['purpose']): Step {
	const entry = selectedEntry(state.profiles, state.account);
	const reason = purpose === 'edit' ? withoutOwnProfile(state) : withoutImportable(state);
	return entry?.kind === 'profile' && reason === undefined
		? [state, {type: 'read-profile', profile: entry.profile, purpose}]
		: [state];
}

/** The profile was read. */
export function showProfileForm(
	state: State,
	{
		profile,
		account,
		purpose,
	}: {readonly profile: ProfileSummary; readonly account: Account; readonly purpose: ProfileForm['purpose']},
): Step {
	return state.screen === 'profiles'
		? [{...state, screen: 'profile-form', profileForm: formOf(purpose, profile, account, state.profiles.items)}]
		: [state];
}

/** The form, while nothing is under way. */
function openForm({profileForm}: State): ProfileForm | undefined {
	return profileForm?.work === undefined ? profileForm : undefined;
}

export function leaveFormField(state: State, toward: 'next' | 'previous'): Step {
	const form = openForm(state);
	if (!form) {
		return [state];
	}

	const fields = formFields(form);
	const index = fields.indexOf(form.field) + (toward === 'next' ? 1 : -1);
	const field = fields[Math.max(0, Math.min(fields.length - 1, index))];
	return field ? [withForm(state, {...form, field})] : [state];
}

/** Enter: the next field; on the last one the form is saved. */
export function enterFormField(state: State): Step {
	const {profileForm} = state;
	return profileForm && profileForm.field !== formFields(profileForm).at(-1)
		? leaveFormField(state, 'next')
		: submitForm(state);
}

/** The next of the things that a field can be, or the one before. */
export function switchChoice(state: State, by: 1 | -1): Step {
	const form = openForm(state);
	return form && isChoice(form.field)
		? [withForm(state, {...form, marks: switched(form.marks, form.field, by)})]
		: [state];
}

function switched(marks: ProfileMarks, field: Extract<ProfileField, keyof ProfileMarks>, by: 1 | -1): ProfileMarks {
	if (field !== 'color') {
		return {...marks, [field]: !marks[field]};
	}

	const choices = [undefined, ...profileColors];
	const {color, ...others} = marks;
	const next = choices[(choices.indexOf(color) + by + choices.length) % choices.length];
	return next === undefined ? others : {...others, color: next};
}

export function editForm(state: State, change: (edit: TextEdit) => TextEdit): Step {
	const form = openForm(state);
	if (!form || isChoice(form.field)) {
		return [state];
	}

	const {problem, ...rest} = form;
	const {field} = form;
	return isSecretField(field)
		? editFormSecret(state, edit => new Secret(change(edit)))
		: [withForm(state, {...rest, [field]: change(form[field])})];
}

export function editFormSecret(state: State, change: (edit: TextEdit) => Secret<TextEdit>): Step {
	const form = openForm(state);
	if (!form || !isSecretField(form.field)) {
		return [state];
	}

	const {problem, ...rest} = form;
	return [withForm(state, {...rest, [form.field]: form[form.field].flatMap(change)})];
}

/** Saves the form. A new key is tried with a real call first: a wrong one never takes the place of one that works. */
export function submitForm(state: State): Step {
	const form = openForm(state);
	if (!form) {
		return [state];
	}

	const {error, problem: old, ...cleared} = form;
	const problem = checkProfileForm(form, state);
	if (problem) {
		return [withForm(state, {...cleared, problem, field: problem.field})];
	}

	const change = changeIn(form);
	if (form.purpose === 'edit' && Object.keys(change).length === 0) {
		return leaveForm(state);
	}

	if (form.purpose === 'edit' && change.signIn) {
		const generation = state.generation + 1;
		const account = {name: nameIn(form), source: 'yundeck', signIn: change.signIn} as const;
		return [
			{...withForm(state, {...cleared, work: 'checking', generation}), generation},
			{type: 'check-key', account, language: state.language, generation},
		];
	}

	return saveForm(withForm(state, cleared));
}

function saveForm(state: State): Step {
	const {profileForm: form} = state;
	if (!form) {
		return [state];
	}

	const saving = withForm(state, {...form, work: 'saving'});
	const change = changeIn(form);
	if (form.purpose === 'edit') {
		return [saving, {type: 'change-profile', name: form.profile.name, change}];
	}

	const region = regionIn(form);
	const marks = Object.keys(form.marks).length > 0 ? form.marks : undefined;
	return [
		saving,
		{
			type: 'import-profile',
			name: nameIn(form),
			signIn: form.signIn,
			change: {...(region && {region}), ...(marks && {marks})},
		},
	];
}

/** The new key is good. */
export function acceptKey(state: State, generation: number): Step {
	return state.profileForm?.generation === generation ? saveForm(state) : [state];
}

/** The old key stays where it is. What is not secret stays in the form as well. */
export function refuseKey(state: State, generation: number, error: AppError): Step {
	const {profileForm: form} = state;
	if (form?.generation !== generation || form.work !== 'checking') {
		return [state];
	}

	// The key itself is right.
	if (error.kind === 'no-permission') {
		return saveForm(state);
	}

	const {work, ...open} = form;
	if (error.kind === 'cancelled') {
		return [withForm(state, open)];
	}

	const field = fieldAtFault[error.kind];
	return [
		withForm(state, {
			...open,
			error,
			...(field && {field, accessKeySecret: new Secret(emptyEdit), securityToken: new Secret(emptyEdit)}),
		}),
	];
}

const fieldAtFault: Partial<Record<ErrorKind, ProfileField>> = {
	'unknown-key': 'accessKeyId',
	'disabled-key': 'accessKeyId',
	'malformed-key': 'accessKeyId',
	'wrong-secret': 'accessKeySecret',
	'expired-token': 'accessKeySecret',
	'wrong-token': 'accessKeySecret',
};

/** Nothing could be saved: the form stays, with the reason. */
export function failForm(state: State, form: ProfileForm, error: AppError): Step {
	const {work, ...open} = form;
	return [withForm(state, {...open, error})];
}

/** Back to the profiles; a key that is being checked is given up. */
export function leaveForm(state: State): Step {
	const {profileForm, ...rest} = state;
	return profileForm?.work === 'saving'
		? [state]
		: andThen(abandon({...rest, screen: 'profiles'}, ['sign-in']), left => [left]);
}

function withForm(state: State, profileForm: ProfileForm): State {
	return {...state, profileForm};
}
