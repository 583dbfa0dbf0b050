import {toAppError} from '#domain/app-error.ts';
import type {Clock, ProfileStore} from '#ports.ts';
import type {Effect} from '#state/effect.ts';
import type {Message} from '#state/message.ts';

/** Effects on saved profiles. */
export type ProfileEffect = Extract<
	Effect,
	{
		readonly type:
			| 'load-profiles'
			| 'open-profile'
			| 'read-profile'
			| 'save-profile'
			| 'change-profile'
			| 'import-profile'
			| 'move-secrets'
			| 'delete-profile'
			| 'remember-place';
	}
>;

/** Reads or changes the saved profiles and tells what came of it. Never rejects. */
export async function keepProfiles(
	effect: ProfileEffect,
	{profiles, clock}: {readonly profiles: ProfileStore; readonly clock: Clock},
	dispatch: (message: Message) => void,
): Promise<void> {
	try {
		switch (effect.type) {
			case 'load-profiles':
				dispatch({type: 'profiles-loaded', ...(await profiles.list()), now: clock.now()});
				return;
			case 'open-profile': {
				const {name, source, region, view} = effect.profile;
				const account = await profiles.open(name, source);
				dispatch(
					account
						? {type: 'profile-opened', account, ...(region && {region}), ...(view && {view})}
						: {type: 'profile-not-opened', name},
				);
				return;
			}

			case 'read-profile': {
				const {profile, purpose} = effect;
				const account = await profiles.open(profile.name, profile.source);
				dispatch(
					account
						? {type: 'profile-read', profile, account, purpose}
						: {type: 'profile-not-opened', name: profile.name},
				);
				return;
			}

			case 'save-profile':
				await profiles.save(effect.account.name, effect.account.signIn);
				dispatch({type: 'profile-saved', name: effect.account.name});
				return;
			case 'change-profile':
				await profiles.change(effect.name, effect.change);
				dispatch({type: 'profile-changed', name: effect.name, change: effect.change});
				return;
			case 'import-profile': {
				const {name, signIn, change} = effect;
				await profiles.save(name, signIn);
				if (Object.keys(change).length > 0) {
					await profiles.change(name, change);
				}

				dispatch({type: 'profile-imported', name});
				return;
			}

			case 'move-secrets':
				await profiles.moveSecrets(effect.to);
				dispatch({type: 'secrets-moved', to: effect.to});
				return;
			case 'delete-profile':
				await profiles.remove(effect.name);
				dispatch({type: 'profile-deleted', name: effect.name});
				return;
			case 'remember-place': {
				const {name, source} = effect.account;
				if (source !== 'prompt') {
					await profiles.remember({name, source}, effect.region, effect.view);
				}
			}
		}
	} catch (thrown) {
		const error = toAppError(thrown);
		switch (effect.type) {
			case 'load-profiles':
				dispatch({type: 'profiles-failed', error, now: clock.now()});
				return;
			case 'open-profile':
			case 'read-profile':
				dispatch({type: 'profile-not-opened', name: effect.profile.name, error});
				return;
			default:
				dispatch({type: 'profile-change-failed', error});
		}
	}
}
