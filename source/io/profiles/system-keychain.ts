import process from 'node:process';
import {Secret} from '#domain/secret.ts';
import {hideSecrets} from '#io/calls/hide-secrets.ts';
import type {Environment} from '#io/files/config-folder.ts';
import {type Keychain, keychainFailure, noKeychain} from './keychain.ts';
import {KeychainProcess, type KeychainProcessOptions, type KeychainRequest} from './keychain-process.ts';

/**
 * Secret Service, Keychain or Credential Manager, behind a process of its own that is started by the first call. Where
 * there is clearly none, or `YUNDECK_KEYCHAIN=off` says so, nothing is started.
 */
export function createSystemKeychain(
	options: KeychainProcessOptions,
	platform: NodeJS.Platform = process.platform,
): Keychain {
	if (!isPossible(options.environment, platform)) {
		return noKeychain;
	}

	const program = new KeychainProcess(options);
	let isAvailable: Promise<boolean> | undefined;
	const ask = async (request: KeychainRequest): Promise<Secret | undefined> => {
		const answer = await program.ask(request);
		if ('failure' in answer) {
			const secrets = request.action === 'set' ? [request.secret] : [];
			throw keychainFailure(hideSecrets(answer.failure, secrets));
		}

		isAvailable = Promise.resolve(true);
		return answer.secret === null ? undefined : new Secret(answer.secret);
	};
	return {
		isAvailable() {
			isAvailable ??= program.ask({action: 'connect', key: 'any'}).then(answer => !('failure' in answer));
			return isAvailable;
		},
		get: key => ask({action: 'get', key}),
		async set(key, secret) {
			await ask({action: 'set', key, secret: secret.reveal()});
		},
		async remove(key) {
			await ask({action: 'remove', key});
		},
	};
}

function isPossible(environment: Environment, platform: NodeJS.Platform): boolean {
	const {YUNDECK_KEYCHAIN, DBUS_SESSION_BUS_ADDRESS, XDG_RUNTIME_DIR} = environment;
	if (YUNDECK_KEYCHAIN?.trim().toLowerCase() === 'off') {
		return false;
	}

	return platform === 'win32' || platform === 'darwin' || Boolean(DBUS_SESSION_BUS_ADDRESS || XDG_RUNTIME_DIR);
}
