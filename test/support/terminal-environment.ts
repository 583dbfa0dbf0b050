import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';

export type Home = AsyncDisposable & {
	readonly folder: string;
	readonly environment: Readonly<Record<string, string>>;
};

/**
 * A home folder of its own and the environment that goes with it. Nothing of the developer's gets in: no profiles, no
 * `CI` (with which Ink would not be interactive), no `FORCE_COLOR`, no language, no keychain.
 */
export async function temporaryHome(extra: Readonly<Record<string, string>> = {}): Promise<Home> {
	const folder = await mkdtemp(join(tmpdir(), 'yundeck-home-'));
	return {
		folder,
		environment: {
			PATH: `${dirname(process.execPath)}:/usr/bin:/bin`,
			HOME: folder,
			TERM: 'xterm-256color',
			LANG: 'en_US.UTF-8',
			TZ: 'UTC',
			YUNDECK_KEYCHAIN: 'off',
			...extra,
		},
		async [Symbol.asyncDispose]() {
			await rm(folder, {recursive: true, force: true});
		},
	};
}
