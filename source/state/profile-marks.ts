import type {ProfileMarks} from '#domain/profile.ts';
import {profileId} from './profiles.ts';
import type {State} from './state.ts';

const none: ProfileMarks = {};

/** What the owner says of the profile in use. */
export function profileMarks({account, profiles}: State): ProfileMarks {
	const id = account && profileId(account);
	return profiles.items.find(profile => profileId(profile) === id)?.marks ?? none;
}

/** Whether nothing may be changed: by the command line, by the profile, or because the session is over. */
export function isReadOnly(state: State): boolean {
	return (
		state.settings.isReadOnly || profileMarks(state).isReadOnly === true || state.sessionEnd?.dismissedAt !== undefined
	);
}
