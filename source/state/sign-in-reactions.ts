import type {SignInMessage} from './message.ts';
import type {Reactions} from './reactions.ts';
import {acceptCredentials, enterCredentials, leaveField, refuseCredentials} from './update-credentials.ts';
import {missIdentity, signInAgain, takeIdentity} from './update-sign-in-again.ts';

export const signInReactions: Reactions<SignInMessage> = {
	'field-left': (state, message) => leaveField(state, message.toward),
	'credentials-entered': state => enterCredentials(state),
	'sign-in-succeeded': (state, message) =>
		message.generation === state.generation && state.credentials.isChecking
			? acceptCredentials(state, message.account, message.regions)
			: [state],
	'sign-in-failed': (state, message) =>
		message.generation === state.generation && state.credentials.isChecking
			? refuseCredentials(state, message.account, message.error)
			: [state],
	'identity-loaded': (state, message) => takeIdentity(state, message.generation, message.identity),
	'identity-failed': (state, message) => missIdentity(state, message.generation, message.error),
	'sign-in-again-requested': state => signInAgain(state),
};
