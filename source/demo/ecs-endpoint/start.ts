import {once} from 'node:events';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {promises as timers} from 'node:timers';
import {createIssuedCredentials} from './account/issued-credentials.ts';
import {ownedKeys} from './account/owner.ts';
import {prepareAccount} from './account/prepare-account.ts';
import type {Endpoint, EndpointOptions} from './endpoint.ts';
import {createCallRate} from './faults/call-rate.ts';
import {createFaultPlan} from './faults/fault-plan.ts';
import {createFleet, maximumFleet} from './fleet/fleet.ts';
import {createMoment} from './fleet/moment.ts';
import {createWorld, type World} from './fleet/world.ts';
import {type Desk, handleRequest, labelsOf} from './handle-request.ts';
import {createJournal} from './journal.ts';
import {createSelections} from './operations/selections.ts';
import {findScenario} from './scenarios.ts';
import {createServices} from './services/services.ts';
import {demoAccessKey} from './signature/access-key.ts';
import {createNonces} from './signature/nonces.ts';

const defaultSeed = 20_140_526;
const defaultInstances = 64;

function startWaiting(milliseconds: number, signal: AbortSignal): Promise<void> {
	return timers.setTimeout(milliseconds, undefined, {signal});
}

function prepareDesk(options: EndpointOptions, seed: number): Desk {
	const {now = Date.now, instances = defaultInstances} = options;
	const scenario = findScenario(options.scenario ?? 'calm');
	if (!Number.isInteger(instances) || instances < 0 || instances > maximumFleet) {
		throw new RangeError(`the number of instances must be from 0 to ${maximumFleet}`);
	}

	const serviceNow = (): number => now() + (scenario.clockOffset ?? 0);
	const account = prepareAccount(options.account, options.accessKeys);
	const accessKeys = ownedKeys(account);
	const issued = createIssuedCredentials({seed, now: serviceNow, lifetimeSeconds: options.lifetimeSeconds});
	const epoch = Math.floor((options.epoch ?? now()) / 60_000) * 60_000;
	const moment = createMoment(serviceNow);
	const fleet = createFleet(seed, scenario.instances?.(instances) ?? instances, epoch);
	return {
		gate: {
			accessKeys: scenario.accessKeys?.(accessKeys) ?? accessKeys,
			issued,
			nonces: createNonces(serviceNow),
			now: serviceNow,
		},
		account,
		issued,
		services: createServices({account, issued, seed, now: serviceNow}),
		world: createWorld(fleet, moment.now, scenario.isBusy),
		moment,
		selections: createSelections(),
		plan: createFaultPlan([...(options.faults ?? []), ...(scenario.faults ?? [])]),
		callRate: createCallRate(
			{...options, callsPerSecond: options.callsPerSecond ?? scenario.callsPerSecond},
			serviceNow,
		),
		latency: options.latency ?? scenario.latency ?? 0,
		journal: createJournal(now, options),
		wait: options.wait ?? startWaiting,
	};
}

function createEndpointServer(desk: Desk, seed: number, unfinished: Set<AbortController>): Server {
	let count = 0;
	// Room for 100 ids in a query. Idle connections stay until the client or close() ends them, as a server that
	// ends them by itself makes clients fail now and then.
	const server = createServer({maxHeaderSize: 65_536, keepAliveTimeout: 0}, (request, response) => {
		const controller = new AbortController();
		unfinished.add(controller);
		response.once('close', () => {
			unfinished.delete(controller);
			controller.abort();
		});
		count++;
		// It fails when the client or close() ends the connection half-way; nobody is left to tell.
		handleRequest(desk, labelsOf(seed, count), request, response, controller.signal).catch(() => response.destroy());
	});
	return server;
}

async function closeServer(server: Server, unfinished: ReadonlySet<AbortController>): Promise<void> {
	const closed = once(server, 'close');
	server.close();
	for (const controller of unfinished) controller.abort();
	server.closeAllConnections();
	await closed;
}

// From outside, the world is seen and changed at the moment of the call.
function openWorld({world, moment}: Desk): Endpoint['world'] {
	const present = (): World => {
		moment.renew();
		return world;
	};

	return {
		instanceIds: region => Array.from(present().instancePlaces(region), world.instanceId),
		removeInstance: id => present().removeInstance(id),
		setStatus: (id, status) => present().setStatus(id, status),
	};
}

export async function startEcsEndpoint(options: EndpointOptions = {}): Promise<Endpoint> {
	const seed = options.seed ?? defaultSeed;
	const desk = prepareDesk(options, seed);
	const unfinished = new Set<AbortController>();
	const server = createEndpointServer(desk, seed, unfinished);
	server.listen(options.port ?? 0, '127.0.0.1');
	await once(server, 'listening');
	const {port} = server.address() as AddressInfo;
	const {id, secret} = desk.account.users[0]?.accessKeys[0] ?? demoAccessKey;
	let closed: Promise<void> | undefined;
	return {
		url: `http://127.0.0.1:${port}`,
		accessKeyId: id,
		accessKeySecret: secret,
		requests: desk.journal.records,
		setFaults: desk.plan.set,
		revoke: desk.issued.revoke,
		revokeAll: desk.issued.revokeAll,
		world: openWorld(desk),
		close: () => {
			closed ??= closeServer(server, unfinished);
			return closed;
		},
	};
}
