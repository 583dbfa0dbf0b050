import type {OwnedKey} from './account/owner.ts';
import type {FaultRule} from './faults/fault.ts';

type Scenario = {
	readonly faults?: readonly FaultRule[];
	/** From the number that was asked for. */
	readonly instances?: (asked: number) => number;
	readonly accessKeys?: (keys: readonly OwnedKey[]) => readonly OwnedKey[];
	/** By how many milliseconds the service's clock is ahead. */
	readonly clockOffset?: number;
	/** Milliseconds of every call. */
	readonly latency?: number;
	/** Of one operation in one region; what is more is throttled. */
	readonly callsPerSecond?: number;
	/** Instances come, go, stop and start all the time. */
	readonly isBusy?: true;
};

const lists = ['DescribeInstances', 'DescribeDisks'];

const scenarios = {
	calm: {},
	busy: {isBusy: true},
	empty: {instances: () => 0},
	slow: {faults: [{fault: {kind: 'delay', milliseconds: 1500}}]},
	far: {latency: 100},
	throttled: {faults: [{every: 3, fault: {kind: 'throttle', retryAfter: 1000}}]},
	// A region must have more pages than may be asked for in a second.
	rationed: {callsPerSecond: 5, instances: asked => Math.max(asked, 5000)},
	'wrong-key': {accessKeys: () => []},
	'wrong-secret': {accessKeys: keys => keys.map(key => ({...key, secret: `not ${key.secret}`}))},
	'disabled-key': {accessKeys: keys => keys.map(key => ({...key, disabled: true}))},
	'expired-token': {faults: [{after: 3, fault: {kind: 'expired-token'}}]},
	'clock-wrong': {clockOffset: 3_600_000},
	denied: {faults: [{action: lists, fault: {kind: 'denied'}}]},
	'failing-region': {faults: [{region: 'cn-beijing', fault: {kind: 'error', code: 'ServiceUnavailable'}}]},
	'hanging-region': {faults: [{region: 'cn-beijing', fault: {kind: 'hang'}}]},
	// All but these four work.
	'difficult-regions': {
		faults: [
			{region: 'cn-beijing', fault: {kind: 'error', code: 'ServiceUnavailable'}},
			{region: 'ap-southeast-1', fault: {kind: 'hang'}},
			{region: 'cn-shanghai', times: 6, fault: {kind: 'throttle', retryAfter: 1000}},
			{region: 'cn-hongkong', fault: {kind: 'denied'}},
		],
	},
	flapping: {
		faults: [
			{every: 4, fault: {kind: 'drop'}},
			{every: 2, fault: {kind: 'error', code: 'InternalError'}},
		],
	},
	// A region must have a second page for it to fail.
	'mid-list': {
		instances: asked => Math.max(asked, 1000),
		faults: [{action: 'DescribeInstances', fromPage: 2, fault: {kind: 'error', code: 'InternalError'}}],
	},
	'html-proxy': {faults: [{fault: {kind: 'html'}}]},
	'broken-json': {faults: [{fault: {kind: 'broken-json'}}]},
	hanging: {faults: [{fault: {kind: 'hang'}}]},
} as const satisfies Readonly<Record<string, Scenario>>;

export type ScenarioName = keyof typeof scenarios;

/** This file is light, so that a command line can list them at no cost. */
export const scenarioNames = Object.keys(scenarios) as readonly ScenarioName[];

export function findScenario(name: string): Scenario {
	const known = scenarioNames.find(scenarioName => scenarioName === name);
	if (known === undefined) throw new RangeError(`unknown scenario: ${name} (there are ${scenarioNames.join(', ')})`);
	return scenarios[known];
}
