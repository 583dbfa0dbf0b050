import type {EcsApi} from '#ports.ts';
import type {EcsApiOptions} from './ecs-api.ts';
import {createCaller} from './ecs-call.ts';
import {createClients} from './ecs-clients.ts';
import {listDisks} from './ecs-disks.ts';
import {listInstances} from './ecs-instances.ts';
import {type Place, placeOf} from './ecs-place.ts';
import {listRegions} from './ecs-regions.ts';
import {Governor} from './governor.ts';
import {sleep as systemSleep} from './sleep.ts';

/** The part of the adapter that loads the SDK. */
export function createSdkEcsApi(
	endpoint: Place | undefined,
	{
		timeoutMilliseconds = 10_000,
		clock,
		userAgent = 'yundeck',
		sleep = systemSleep,
		random = Math.random,
	}: Omit<EcsApiOptions, 'endpoint' | 'environment'>,
): EcsApi {
	const clients = createClients({timeoutMilliseconds, userAgent});
	const call = createCaller({clients, governor: new Governor(), clock, timeoutMilliseconds, sleep, random});

	return {
		regions(account, language, context) {
			return listRegions(call, {account, place: placeOf(undefined, endpoint)}, language, context);
		},
		instances(account, region, context) {
			return listInstances(call, {account, place: placeOf(region, endpoint)}, region, context);
		},
		disks(account, region, instanceId, context) {
			return listDisks(call, {account, place: placeOf(region, endpoint)}, {region, instanceId}, context);
		},
	};
}
