import {expect} from 'vitest';
import {type Account, type Endpoint, startEcsEndpoint} from '#demo/ecs-endpoint/index.ts';
import {openTerminal, type Terminal} from '../support/terminal.ts';
import {watchChildren} from './children.ts';
import {type Allowance, type Household, household, sessionsPath} from './household.ts';
import {helperFile, type Kind, kindCalled, plantedAccount} from './kinds.ts';
import {prepareMistake} from './mistake.ts';
import {type Planted, Secrets} from './planted.ts';
import {installRecorders} from './recorders.ts';
import {type Mischief, tapWire, type WireTap} from './wire-tap.ts';

export const isLoaded = /Instances +(\d+)\/\1\b/;

export type Visit = {
	readonly terminal: Terminal;
	readonly home: Household;
	readonly tap: WireTap;
	readonly endpoint: Endpoint;
	readonly secrets: Secrets;
};

type VisitOptions = {
	readonly kinds?: readonly string[];
	readonly planted?: readonly Planted[];
	readonly environment?: Readonly<Record<string, string>>;
	readonly args?: readonly string[];
	readonly mischief?: Mischief;
	readonly account?: Partial<Account>;
	readonly hasKeychain?: boolean;
	/** Has these words in it, and is made when yundeck gets a SIGUSR2. */
	readonly mistake?: string;
	readonly allowed?: (secrets: Secrets) => Allowance;
};

/** What somebody does in a terminal, and everything searched that was written meanwhile. */
export async function visit(
	{
		kinds = [],
		planted = [],
		environment = {},
		args = [],
		mischief,
		account = plantedAccount,
		hasKeychain = false,
		mistake,
		allowed = () => ({}),
	}: VisitOptions,
	act: (visit: Visit) => Promise<void>,
): Promise<void> {
	const secrets = new Secrets();
	secrets.add(...planted);
	const endpoint = await startEcsEndpoint({instances: 30, account});
	try {
		await using tap = await tapWire(endpoint.url, secrets, ...(mischief ? [mischief] : []));
		await using home = await household(
			folder => kinds.map(what => kindCalled(what, {home: folder, endpoint: tap.url})),
			{hasKeychain},
		);
		secrets.add(...home.kinds.flatMap((kind: Kind) => kind.secrets));
		const before = await home.traces();
		const misled = mistake === undefined ? {} : await prepareMistake(home, mistake);
		await using terminal = openTerminal({
			command: process.execPath,
			args: [home.program, '--endpoint', tap.url, '--log-file', 'calls.log', ...args],
			environment: {
				...home.environment,
				...(await installRecorders(home.folder)),
				// More than that, and Node writes over the screen itself.
				...{DEBUG: '*', NODE_DEBUG: 'http,https'},
				...misled,
				...environment,
			},
			folder: home.folder,
		});
		const watch = watchChildren(terminal.pid);
		await act({terminal, home, tap, endpoint, secrets});
		const frames = {place: 'the terminal', text: terminal.output};
		// A long line is broken in the middle of a word.
		const screen = {place: 'the screen', text: terminal.screen.lines.map(line => line.trim()).join('')};
		const leaks = await home.leaks(secrets, [frames, screen, ...watch.stop()], {
			[sessionsPath]: secrets.valuesOf(/refresh[ _]token|access_token/i),
			[`${helperFile}.arguments`]: secrets.valuesOf(/argument/),
			'cmdline of a child': secrets.valuesOf(/argument/),
			...allowed(secrets),
		});
		expect(leaks).toEqual([]);
		expect(await home.traces()).toEqual(before);
	} finally {
		await endpoint.close();
	}
}
