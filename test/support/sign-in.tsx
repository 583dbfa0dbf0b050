import {type AppError, CallError} from '#domain/app-error.ts';
import {Secret} from '#domain/secret.ts';
import {keySignIn} from '#domain/sign-in.ts';
import {fakeProfiles} from './fake-ports.ts';
import {openYundeck, type UserOptions} from './user.tsx';

export const secretText = 'PlantedSecret0123456789';

/** A store with one saved profile, `shop`. */
export function savedShop(region?: {readonly id: string; readonly name: string}) {
	const profiles = fakeProfiles();
	profiles.saved.set('shop', {
		signIn: keySignIn({accessKeyId: 'LTAI5tExampleKey01', accessKeySecret: new Secret(secretText)}),
		region,
	});
	return profiles;
}

/** A person who is signed in and looks at the instances of cn-hangzhou; with the profiles of an earlier run, once more. */
export async function openInstances(options: UserOptions = {}) {
	const region = {id: 'cn-hangzhou', name: 'China (Hangzhou)'};
	const profiles = options.profiles ?? savedShop(region);
	profiles.last = 'shop';
	return openYundeck({
		...options,
		profiles,
		cloud: {regions: [region, {id: 'cn-beijing', name: 'China (Beijing)'}], ...options.cloud},
	});
}

export function fails(failure: AppError): never {
	throw new CallError(failure);
}
