// A local ECS for other clients: npm run ecs-endpoint -- --port 8080 --demo-scenario throttled
import {parseArgs} from 'node:util';
import {type Endpoint, scenarioNames, startEcsEndpoint} from '#demo/ecs-endpoint/index.ts';

const usage = `Usage: ecs-endpoint [--port <n>] [--demo-instances <n>] [--demo-scenario <name>] [--latency <ms>] [--calls-per-second <n>]
  --port <n>             listen on 127.0.0.1:<n>; 0, the default, takes a free one
  --demo-instances <n>   how many instances the account has, up to 1000000 (default: 64)
  --demo-scenario <name> ${scenarioNames.join(', ')}
  --latency <ms>         how long every call takes, instead of the scenario's time
  --calls-per-second <n> throttle what is more, of one operation in one region
`;

function fail(message: string, exitCode: number): never {
	process.stderr.write(`ecs-endpoint: ${message}\n`);
	process.exit(exitCode);
}

function wholeNumber(flag: string, text: string | undefined, maximum: number): number | undefined {
	if (text === undefined) return undefined;
	const isInRange = /^\d{1,9}$/.test(text) && Number(text) <= maximum;
	if (!isInRange) fail(`${flag} must be a whole number from 0 to ${maximum}, not "${text}"`, 2);
	return Number(text);
}

function readFlags() {
	try {
		const {values} = parseArgs({
			options: {
				port: {type: 'string'},
				'demo-instances': {type: 'string'},
				'demo-scenario': {type: 'string'},
				latency: {type: 'string'},
				'calls-per-second': {type: 'string'},
				help: {type: 'boolean'},
			},
		});
		return values;
	} catch (error) {
		return fail(`${error instanceof Error ? error.message : String(error)}\n${usage}`, 2);
	}
}

async function start(): Promise<Endpoint> {
	const flags = readFlags();
	if (flags.help) {
		process.stdout.write(usage);
		process.exit(0);
	}

	const scenario = flags['demo-scenario'] ?? 'calm';
	if (!scenarioNames.some(name => name === scenario)) {
		fail(`unknown scenario "${scenario}"; there are ${scenarioNames.join(', ')}`, 2);
	}

	return startEcsEndpoint({
		port: wholeNumber('--port', flags.port, 65_535),
		instances: wholeNumber('--demo-instances', flags['demo-instances'], 1_000_000),
		scenario,
		latency: wholeNumber('--latency', flags.latency, 60_000),
		callsPerSecond: wholeNumber('--calls-per-second', flags['calls-per-second'], 1_000_000),
		onRequest: line => process.stdout.write(`${line}\n`),
	}).catch(error => fail(error instanceof Error ? error.message : String(error), 1));
}

const endpoint = await start();
process.stdout.write(
	`URL: ${endpoint.url}\nAccessKey ID: ${endpoint.accessKeyId}\nAccessKey Secret: ${endpoint.accessKeySecret}\n`,
);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void endpoint.close());
