import type {Message} from './message.ts';

/** Whether a key or a paste of the user's is behind it. */
export function fromUser({type}: Message): boolean {
	return !worldMessages.has(type);
}

const worldMessages: ReadonlySet<Message['type']> = new Set<Message['type']>([
	'started',
	'resized',
	'ticked',
	'request-recorded',
	'log-file-failed',
	'disabled-key-pressed',
	'profiles-loaded',
	'profiles-failed',
	'profile-opened',
	'profile-not-opened',
	'profile-read',
	'profile-changed',
	'profile-imported',
	'secrets-moved',
	'key-accepted',
	'key-refused',
	'identity-loaded',
	'identity-failed',
	'profile-deleted',
	'profile-saved',
	'profile-change-failed',
	'sign-in-succeeded',
	'sign-in-failed',
	'regions-loaded',
	'regions-failed',
	'rows-arrived',
	'list-finished',
	'list-failed',
	'statuses-arrived',
	'poll-failed',
	'copied',
	'copy-failed',
	'console-opened',
	'exported',
	'export-failed',
	'settings-not-saved',
	'part-loaded',
	'part-failed',
]);
