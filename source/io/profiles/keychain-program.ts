// A program of its own, started by `keychain-process.ts`: the package asks the keychain's service while it makes an
// entry, and a service that does not answer holds up the whole thread, and even the end of the process, for ever.
//
// Answers each line of JSON with one, in turn. Secrets come and go through these pipes and nowhere else.
import process from 'node:process';
import {createInterface} from 'node:readline';
import type {KeychainAnswer, KeychainRequest} from './keychain-process.ts';

const service = 'yundeck';

const lines = createInterface({input: process.stdin});
// Whoever asked is gone. An ordinary end would wait for a prompt that is still open.
lines.once('close', () => process.kill(process.pid, 'SIGKILL'));
let turn: Promise<void> = Promise.resolve();
lines.on('line', line => {
	turn = turn.then(async () => {
		process.stdout.write(`${JSON.stringify(await answer(JSON.parse(line) as KeychainRequest))}\n`);
	});
});

async function answer(request: KeychainRequest): Promise<KeychainAnswer> {
	try {
		return {secret: await obey(request)};
	} catch (error) {
		return {failure: error instanceof Error ? error.message : String(error)};
	}
}

async function obey(request: KeychainRequest): Promise<string | null> {
	// Loaded by the first request, so that a missing package is an answer as well.
	const {AsyncEntry} = await import('@napi-rs/keyring');
	// Without a store that is named, Linux's kernel keyring would take secrets and lose them with the next start.
	const entry = new AsyncEntry(service, request.key, {linux: {store: 'secret-service'}});
	switch (request.action) {
		// Making the entry was all.
		case 'connect':
			return null;
		case 'get': {
			const secret = await entry.getSecret();
			return secret === null ? null : Buffer.from(secret).toString('utf8');
		}

		case 'set':
			// As bytes: of text Windows takes only half as much.
			await entry.setSecret(Buffer.from(request.secret, 'utf8'));
			return null;
		case 'remove':
			await entry.deleteCredential();
			return null;
	}
}
