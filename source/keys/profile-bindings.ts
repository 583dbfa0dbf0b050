import {formFields} from '#state/profile-form.ts';
import {withoutImportable, withoutOwnProfile} from '#state/unavailable.ts';
import type {Binding} from './binding.ts';
import {digits} from './screen-bindings.ts';

/** Keys of the list of profiles. */
export const profileBindings: readonly Binding[] = [
	{scope: 'profiles', keys: ['enter'], label: 'open', message: () => ({type: 'profile-chosen'}), hint: true},
	{
		scope: 'profiles',
		keys: digits,
		label: 'pickByNumber',
		message: (_state, chord) => ({type: 'profile-chosen', visibleRow: Number(chord) - 1}),
	},
	{
		scope: 'profiles',
		keys: ['+'],
		label: 'newProfile',
		message: () => ({type: 'prompt-requested'}),
		hint: 'newHint',
	},
	{
		scope: 'profiles',
		keys: ['e'],
		label: 'editProfile',
		message: () => ({type: 'profile-form-requested', purpose: 'edit'}),
		disabled: withoutOwnProfile,
		hint: 'editHint',
	},
	{
		scope: 'profiles',
		keys: ['i'],
		label: 'importProfile',
		message: () => ({type: 'profile-form-requested', purpose: 'import'}),
		disabled: withoutImportable,
		hint: 'importHint',
	},
	{
		scope: 'profiles',
		keys: ['x', 'delete'],
		label: 'deleteProfile',
		message: () => ({type: 'profile-deletion-asked'}),
		disabled: withoutOwnProfile,
		hint: 'deleteHint',
	},
	{scope: 'profiles', keys: ['/'], label: 'filter', message: () => ({type: 'filter-started'})},
	{scope: 'profiles', keys: ['r', 'ctrl+r'], label: 'refresh', message: () => ({type: 'refresh-requested'})},
];

/** Keys of the form in which a profile is changed. */
export const profileFormBindings: readonly Binding[] = [
	{
		scope: 'choice',
		keys: ['right', ' '],
		label: 'nextChoice',
		message: () => ({type: 'form-choice-switched', by: 1}),
		hint: 'changeHint',
	},
	{scope: 'choice', keys: ['left'], label: 'previousChoice', message: () => ({type: 'form-choice-switched', by: -1})},
	{scope: 'profile-form', keys: ['ctrl+s'], label: 'saveForm', message: () => ({type: 'form-submitted'}), hint: true},
	{
		scope: 'profile-form',
		keys: ['enter'],
		label: 'submitForm',
		message: () => ({type: 'form-field-entered'}),
		hint: 'nextField',
		// There it saves.
		isHinted: ({profileForm}) => profileForm?.field !== (profileForm && formFields(profileForm).at(-1)),
	},
	{
		scope: 'profile-form',
		keys: ['tab', 'down'],
		label: 'nextField',
		message: () => ({type: 'form-field-left', toward: 'next'}),
	},
	{
		scope: 'profile-form',
		keys: ['shift+tab', 'up'],
		label: 'previousField',
		message: () => ({type: 'form-field-left', toward: 'previous'}),
	},
	{scope: 'profile-form', keys: ['escape'], label: 'back', message: () => ({type: 'escape-pressed'}), hint: true},
];

/** Keys of the dialog that asks to sign in again. */
export const signInAgainBindings: readonly Binding[] = [
	{
		scope: 'sign-in-again',
		keys: ['enter'],
		label: 'signInAgain',
		message: () => ({type: 'sign-in-again-requested'}),
		hint: true,
	},
	{
		scope: 'sign-in-again',
		keys: ['P'],
		label: 'otherProfile',
		message: () => ({type: 'profiles-requested'}),
		hint: true,
	},
	{
		scope: 'sign-in-again',
		keys: ['escape', 'q'],
		label: 'goOnLooking',
		message: () => ({type: 'escape-pressed'}),
		hint: true,
	},
];
