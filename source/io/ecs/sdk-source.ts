import process from 'node:process';
import type {Account} from '#domain/account.ts';
import type {Region} from '#domain/region.ts';
import {createAsk} from '#io/calls/ask.ts';
import {createConnections} from '#io/calls/connections.ts';
import {Governor} from '#io/calls/governor.ts';
import {sleep as systemSleep} from '#io/calls/sleep.ts';
import {createSleepAlarm} from '#io/calls/sleep-alarm.ts';
import {TimeLimit} from '#io/calls/time-limit.ts';
import {servicePlaces} from '#io/sessions/service-places.ts';
import {createFileSessionStore, createMemorySessionStore} from '#io/sessions/session-store.ts';
import {createSessions} from '#io/sessions/sessions.ts';
import {createCaller, type Target} from './ecs-call.ts';
import {createClients} from './ecs-clients.ts';
import {readConsoleOutput} from './ecs-console-output.ts';
import {listAllDisks, listDisks} from './ecs-disks.ts';
import {listInstanceEvents} from './ecs-instance-events.ts';
import {readInstanceStatuses} from './ecs-instance-statuses.ts';
import {listInstances} from './ecs-instances.ts';
import {readInstancesById} from './ecs-instances-by-id.ts';
import {readMonitorData} from './ecs-monitor-data.ts';
import {listNetworkInterfaces} from './ecs-network-interfaces.ts';
import {type Place, placeOf} from './ecs-place.ts';
import {listRegions} from './ecs-regions.ts';
import {listSecurityGroups} from './ecs-security-groups.ts';
import {listSnapshots} from './ecs-snapshots.ts';
import type {EcsSource} from './ecs-source.ts';
import type {EcsSourceOptions, LazyEcsSource} from './local-source.ts';

export type SdkSource = EcsSource & Pick<LazyEcsSource, 'expect'>;

// A list of a hundred thousand, throttled again and again. What takes longer goes nowhere.
const longestLoad = 600_000;

/** The part of the adapter that loads the SDK. */
export function createSdkSource(
	endpoint: Place | undefined,
	{
		timeoutMilliseconds = 10_000,
		clock,
		userAgent = 'yundeck',
		sleep = systemSleep,
		random = Math.random,
		sessionsPath,
		environment = process.env,
		lookup,
		metadataTimeoutMilliseconds,
		helperTimeoutMilliseconds,
	}: Omit<EcsSourceOptions, 'endpoint'>,
): SdkSource {
	let sequence = 0;
	const connections = createConnections(environment, clock, lookup);
	const alarm = createSleepAlarm(clock);
	const nextSequence = (): number => ++sequence;
	const ask = createAsk({governor: new Governor(), clock, sleep, alarm, random, nextSequence});
	const sessions = createSessions({
		ask,
		places: servicePlaces(endpoint),
		clock,
		sleep,
		nextSequence,
		store: sessionsPath === undefined ? createMemorySessionStore() : createFileSessionStore(sessionsPath, clock.now),
		environment,
		connections,
		userAgent,
		timeoutMilliseconds,
		metadataTimeoutMilliseconds,
		helperTimeoutMilliseconds,
	});
	const clients = createClients({timeoutMilliseconds, userAgent, connections});
	const call = createCaller({ask, sessions, clients, timeoutMilliseconds});
	const targetIn = (account: Account, region: Region | undefined): Target => ({
		account,
		place: placeOf(region, endpoint),
		limit: new TimeLimit(clock, longestLoad),
	});

	return {
		regions(account, language, context) {
			return listRegions(call, targetIn(account, undefined), language, context);
		},
		identity(account, region, context) {
			return sessions.identityOf(account, region, context);
		},
		async expect(account, region, identity) {
			sessions.expect(account, region, identity);
		},
		instances(account, region, known, context) {
			return listInstances(call, targetIn(account, region), {region, known}, context);
		},
		instancesById(account, region, instanceIds, context) {
			return readInstancesById(call, targetIn(account, region), {region, instanceIds}, context);
		},
		instanceStatuses(account, region, instanceIds, context) {
			return readInstanceStatuses(call, targetIn(account, region), {region, instanceIds}, context);
		},
		disks(account, region, instanceId, context) {
			return listDisks(call, targetIn(account, region), {region, instanceId}, context);
		},
		allDisks(account, region, context) {
			return listAllDisks(call, targetIn(account, region), region, context);
		},
		networkInterfaces(account, region, instanceId, context) {
			return listNetworkInterfaces(call, targetIn(account, region), {region, instanceId}, context);
		},
		securityGroups(account, region, groupIds, context) {
			return listSecurityGroups(call, targetIn(account, region), {region, groupIds}, context);
		},
		snapshots(account, region, source, context) {
			return listSnapshots(call, targetIn(account, region), {region, source}, context);
		},
		events(account, region, instanceId, context) {
			return listInstanceEvents(call, targetIn(account, region), {region, instanceId}, context);
		},
		monitorData(account, region, instanceId, span, context) {
			return readMonitorData(call, targetIn(account, region), {region, instanceId, span, clock}, context);
		},
		consoleOutput(account, region, instanceId, context) {
			return readConsoleOutput(call, targetIn(account, region), {region, instanceId}, context);
		},
	};
}
