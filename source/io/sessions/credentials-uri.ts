import type {SessionCredentials} from '#domain/sign-in.ts';
import type {Ask} from '#io/calls/ask.ts';
import type {CallContext} from '#ports.ts';
import type {Exchange} from './exchange.ts';
import {readSuccess} from './instance-role.ts';
import {at, type ServicePlaces} from './service-places.ts';

type CredentialsUriOptions = {
	readonly ask: Ask;
	readonly places: ServicePlaces;
	readonly timeoutMilliseconds: number;
	readonly exchange: Exchange;
};

/** Credentials from an address of the user's own. What it answers is never shown, whatever it is. */
export function createCredentialsUri({ask, places, timeoutMilliseconds, exchange}: CredentialsUriOptions) {
	return async (uri: string, context: CallContext): Promise<SessionCredentials> => {
		const place = places.named(uri);
		const {pathname, search} = new URL(uri);
		return ask(
			{
				product: 'uri',
				action: 'GetCredentials',
				place: place.host,
				// There may be a secret in any part of the address.
				parameters: {},
				secrets: [],
				send: () => exchange({method: 'GET', url: at(place, pathname + search)}),
				read: answer => readSuccess(answer.toString(), place.host),
				milliseconds: timeoutMilliseconds,
				isRepeatable: true,
				isWordless: true,
			},
			context,
		);
	};
}
