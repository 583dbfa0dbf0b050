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
	if ((overlay?.kind !== 'delete-profile' && overlay?.kind !== 'save-profile') || overlay.isBusy) {
		return [state];
	}

	if (answer === 'no') {
		return [overlay.kind === 'save-profile' ? {...rest, notice: {kind: 'profile-not-saved'}} : rest];
	}

	const {error, ...question} = overlay;
	return [
		{...state, overlay: {...question, isBusy: true}},
		overlay.kind === 'save-profile'
			? {type: 'save-profile', account: overlay.account}
			: {type: 'delete-profile', name: overlay.name},
	];
}

export function confirmSaved(state: State, name: string): Step {
	const {overlay, ...rest} = state;
	return [
		{
			...rest,
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

/** The question stays, with the reason: it can be answered again. */
export function failChange(state: State, error: AppError): Step {
	const {overlay, profileForm} = state;
	if (profileForm?.work === 'saving') {
		return failForm(state, profileForm, error);
	}

	return overlay?.kind === 'delete-profile' || overlay?.kind === 'save-profile'
		? [{...state, overlay: {...overlay, isBusy: false, error}}]
		: [{...state, notice: {kind: 'failed', error}}];
}
