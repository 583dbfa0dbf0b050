import type {ProfileMessage} from './message.ts';
import type {Reactions} from './reactions.ts';
import {restoreSettings} from './settings.ts';
import {startPrompt} from './update-credentials.ts';
import {confirmChanged, confirmImported, confirmMoved} from './update-own-profiles.ts';
import {
	acceptKey,
	enterFormField,
	leaveFormField,
	openProfileForm,
	refuseKey,
	showProfileForm,
	submitForm,
	switchChoice,
} from './update-profile-form.ts';
import {enterProfile, failToOpen, pickProfile, setProfiles, showProfiles} from './update-profiles.ts';
import {answerQuestion, askToDelete, confirmDeleted, confirmSaved, failChange} from './update-questions.ts';
import {noteVisit} from './visits.ts';

export const profilesReactions: Reactions<ProfileMessage> = {
	'profiles-loaded': (state, message) => setProfiles(restoreSettings(state, message.settings), message),
	'profiles-failed': (state, message) => [
		{
			...state,
			screen: state.screen === 'start' ? 'profiles' : state.screen,
			profiles: {...state.profiles, status: {phase: 'failed', at: state.now, error: message.error}},
		},
	],
	'profiles-requested': state => showProfiles(state),
	'profile-chosen': (state, message) => pickProfile(state, message.visibleRow),
	'prompt-requested': state => startPrompt(noteVisit(state)),
	'profile-opened': enterProfile,
	'profile-not-opened': (state, message) => failToOpen(state, message),
	'profile-form-requested': (state, message) => openProfileForm(state, message.purpose),
	'profile-read': (state, message) => showProfileForm(state, message),
	'form-field-left': (state, message) => leaveFormField(state, message.toward),
	'form-field-entered': state => enterFormField(state),
	'form-choice-switched': (state, message) => switchChoice(state, message.by),
	'form-submitted': state => submitForm(state),
	'key-accepted': (state, message) => acceptKey(state, message.generation),
	'key-refused': (state, message) => refuseKey(state, message.generation, message.error),
	'profile-changed': (state, message) => confirmChanged(state, message.name, message.change),
	'profile-imported': (state, message) => confirmImported(state, message.name),
	'secrets-move-requested': (state, message) => [state, {type: 'move-secrets', to: message.to}],
	'secrets-moved': (state, message) => confirmMoved(state, message.to),
	'profile-deletion-asked': state => askToDelete(state),
	'question-answered': (state, message) => answerQuestion(state, message.answer),
	'profile-deleted': (state, message) => confirmDeleted(state, message.name),
	'profile-saved': (state, message) => confirmSaved(state, message.name),
	'profile-change-failed': (state, message) => failChange(state, message.error),
};
