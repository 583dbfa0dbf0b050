import type {AppError} from '#domain/app-error.ts';
import {selectedEntry} from './profiles.ts';
import type {State} from './state.ts';
import type {Step} from './step.ts';
import {failForm} from './update-profile-form.ts';

export function askToDelete(state: State): Step {
	const entry = selectedEntry(state.profiles, state.account);
	return entry?.kind === 'profile' && entry.profile.source === 'yundeck'
		? [{...state, overlay: {kind: 'delete-profile', name: entry.profile.name, isBusy: false}}]
		: [state];
}

export function answerQuestion(state: State, answer: 'yes' | 'no'): Step {
	const {overlay, ...rest} = state;
	switch (overlay?.kind) {
		case 'save-profile':
			return answer === 'no'
				? [{...rest, notice: {kind: 'profile-not-saved'}}]
				: [
						{
							...rest,
							profiles: {...state.profiles, saving: overlay.account},
							notice: {kind: 'profile-saving', name: overlay.account.name},
						},
						{type: 'save-profile', account: overlay.account},
					];
		case 'delete-profile': {
			const {error, ...question} = overlay;
			if (question.isBusy) {
				return [state];
			}

			return answer === 'no'
				? [rest]
				: [
						{...state, overlay: {...question, isBusy: true}},
						{type: 'delete-profile', name: question.name},
					];
		}

		default:
			return [state];
	}
}

export function confirmSaved(state: State, name: string): Step {
	const {saving, ...profiles} = state.profiles;
	return [
		{
			...state,
			profiles,
			...(state.account?.name === name && {account: {...state.account, source: 'yundeck'}}),
			notice: {kind: 'profile-saved', name},
		},
		{type: 'load-profiles'},
	];
}

export function confirmDeleted(state: State, name: string): Step {
	const {overlay, ...rest} = state;
	return [{...rest, notice: {kind: 'profile-deleted', name}}, {type: 'load-profiles'}];
}

/** The question stays or comes back, with the reason: it can be answered again. */
export function failChange(before: State, error: AppError): Step {
	const state = error.kind === 'keychain-failed' ? withoutKeychain(before) : before;
	const {overlay, profileForm} = state;
	if (profileForm?.work === 'saving') {
		return failForm(state, profileForm, error);
	}

	const {saving, ...profiles} = state.profiles;
	if (saving && overlay === undefined) {
		return [{...state, profiles, overlay: {kind: 'save-profile', account: saving, error}}];
	}

	return overlay?.kind === 'delete-profile'
		? [{...state, profiles, overlay: {...overlay, isBusy: false, error}}]
		: [{...state, profiles, notice: {kind: 'failed', error}}];
}

/** After it has refused a secret: the next one goes into the file, and that is said before. */
function withoutKeychain(state: State): State {
	const {profiles, profileForm} = state;
	const isSaving = profiles.saving !== undefined || profileForm?.work === 'saving';
	return isSaving ? {...state, profiles: {...profiles, secretPlace: 'file'}} : state;
}
