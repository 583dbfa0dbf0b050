import {CallError} from '#domain/app-error.ts';
import {isJsonRecord, type Json} from '#domain/json.ts';
import {Secret} from '#domain/secret.ts';
import type {SessionCredentials} from '#domain/sign-in.ts';
import type {Ask} from '#io/calls/ask.ts';
import type {Environment} from '#io/files/config-folder.ts';
import {known, textOf, timeOf} from '#io/json-fields.ts';
import type {CallContext} from '#ports.ts';
import {programName, runHelper} from './run-helper.ts';

type HelperOptions = {
	readonly ask: Ask;
	/** The user's own. */
	readonly environment: Environment;
	readonly timeoutMilliseconds: number;
};

/** Credentials that a program prints. What else it prints is never shown. */
export function createHelper({ask, environment, timeoutMilliseconds}: HelperOptions) {
	return (command: readonly string[], context: CallContext): Promise<SessionCredentials> => {
		const name = programName(command[0] ?? '');
		return ask(
			{
				product: 'helper',
				action: 'RunHelper',
				place: name,
				parameters: {},
				secrets: [],
				send: signal => runHelper(command, environment, signal),
				read: output => readOutput(output.toString(), name),
				milliseconds: timeoutMilliseconds,
				isRepeatable: false,
				isWordless: true,
				kindOf: ({kind}) => (kind === 'timed-out' ? 'helper-hung' : undefined),
			},
			context,
		);
	};
}

function readOutput(text: string, place: string): SessionCredentials {
	const output = parse(text);
	const {mode, access_key_id, access_key_secret, sts_token, expiration} = isJsonRecord(output) ? output : {};
	const accessKeyId = textOf(access_key_id).trim();
	const secret = textOf(access_key_secret).trim();
	const token = textOf(sts_token).trim();
	const isKeys = mode === 'AK' || (mode === 'StsToken' && token !== '');
	if (!isKeys || accessKeyId === '' || secret === '') {
		throw new CallError({kind: 'helper-garbage', place});
	}

	const credentials = {
		accessKeyId,
		accessKeySecret: new Secret(secret),
		...(mode === 'StsToken' && {securityToken: new Secret(token)}),
	};
	return {credentials, ...known('expiresAt', timeOf(expiration))};
}

function parse(text: string): Json | undefined {
	try {
		return JSON.parse(text) as Json;
	} catch {
		return undefined;
	}
}
