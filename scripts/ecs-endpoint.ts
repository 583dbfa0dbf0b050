// A local ECS for other clients: npm run ecs-endpoint -- --port 8080 --demo-scenario throttled
import {parseArgs} from 'node:util';
import {demoSignIn, type Endpoint, scenarioNames, startEcsEndpoint} from '#demo/ecs-endpoint/index.ts';

const usage = `Usage: ecs-endpoint [--port <n>] [--demo-instances <n>] [--demo-scenario <name>] [--latency <ms>] [--calls-per-second <n>] [--lifetime <s>] [--sign-in]
  --port <n>             listen on 127.0.0.1:<n>; 0, the default, takes a free one
  --demo-instances <n>   how many instances the account has, up to 1000000 (default: 64)
  --demo-scenario <name> ${scenarioNames.join(', ')}
  --latency <ms>         how long every call takes, instead of the scenario's time
  --calls-per-second <n> throttle what is more, of one operation in one region
  --lifetime <s>         how long short-lived credentials live at most
  --sign-in              also print what the other ways to sign in need: roles, OIDC, CloudSSO, OAuth …
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
				lifetime: {type: 'string'},
				'sign-in': {type: 'boolean'},
				help: {type: 'boolean'},
			},
		});
		return values;
	} catch (error) {
		return fail(`${error instanceof Error ? error.message : String(error)}\n${usage}`, 2);
	}
}

async function start(flags: ReturnType<typeof readFlags>): Promise<Endpoint> {
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
		lifetimeSeconds: wholeNumber('--lifetime', flags.lifetime, 1_000_000),
		onRequest: line => process.stdout.write(`${line}\n`),
	}).catch(error => fail(error instanceof Error ? error.message : String(error), 1));
}

function lines(values: Readonly<Record<string, string>>): string {
	return Object.entries(values)
		.map(([name, value]) => `${name}: ${value}\n`)
		.join('');
}

function signInLines(url: string): string {
	return lines({
		'STS endpoint': url,
		'Role ARN': demoSignIn.roleArn,
		'Role ARN with an external ID': demoSignIn.externalIdRoleArn,
		'External ID': demoSignIn.externalId,
		'Role ARN for sessions of the first role': demoSignIn.chainedRoleArn,
		'OIDC provider ARN': demoSignIn.oidcProviderArn,
		'OIDC role ARN': demoSignIn.oidcRoleArn,
		'OIDC token': demoSignIn.oidcToken,
		'Instance metadata': `${url}/latest/meta-data/`,
		'CloudSSO sign-in URL': url,
		'CloudSSO account ID': demoSignIn.accountId,
		'CloudSSO access configuration': demoSignIn.cloudSsoConfiguration,
		'CloudSSO access token': demoSignIn.cloudSsoAccessToken,
		'OAuth base URL': url,
		'OAuth client ID': demoSignIn.oauthClientIds[0],
		'OAuth refresh token': demoSignIn.oauthRefreshToken,
		'Credentials URI': `${url}${demoSignIn.credentialsUriPath}`,
	});
}

const flags = readFlags();
const {url, accessKeyId, accessKeySecret, close} = await start(flags);
// Programs read these three lines.
process.stdout.write(lines({URL: url, 'AccessKey ID': accessKeyId, 'AccessKey Secret': accessKeySecret}));
if (flags['sign-in']) process.stdout.write(signInLines(url));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close());
