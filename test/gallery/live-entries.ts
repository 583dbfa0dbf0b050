import type {Instance} from '#domain/instance.ts';
import type {State} from '#state/state.ts';
import {sampleInstance, sampleInstances, sampleNow} from '../support/sample-instances.ts';
import {play, type SampleOptions, signedInState, typing} from '../support/sample-state.ts';
import type {GalleryEntry} from './gallery-entry.ts';

const due = sampleNow + 30_000;

/** The same table after it was read again by itself. */
function readAgain(state: State, instances: readonly Instance[]): State {
	const asked = play(state, {type: 'ticked', now: due});
	const [load] = asked.lists.instances.loads;
	const facts = {
		resource: 'instances',
		regionId: 'cn-hangzhou',
		generation: load?.generation ?? 0,
		now: due,
	} as const;
	return play(
		asked,
		{type: 'rows-arrived', ...facts, items: instances, total: instances.length},
		{type: 'list-finished', ...facts, took: 400},
	);
}

/** One is new, three are different, two are gone. */
const later = [
	sampleInstance({id: 'i-bp1new0000000000001', name: 'web-02', status: 'Starting', createdAt: sampleNow}),
	...sampleInstances
		.filter(({name}) => name !== 'node-02' && name !== 'node-03')
		.map((instance): Instance => {
			switch (instance.name) {
				case 'batch-spot-007':
					return {...instance, status: 'Running'};
				case '订单服务-主节点':
					return {...instance, publicAddresses: ['203.0.113.77']};
				case 'node-04':
					return {...instance, status: 'Stopping', locks: ['financial']};
				default:
					return instance;
			}
		}),
];

function changedState(options: SampleOptions) {
	return play(
		readAgain(play(signedInState(options), {type: 'list-moved', move: {rows: 1}}), later),
		{type: 'list-moved', move: {to: 'first'}},
		{type: 'list-moved', move: {rows: 1}},
	);
}

/** Tables that change, and rows that are marked. */
export const liveEntries: readonly GalleryEntry[] = [
	{name: 'instances/changed', state: changedState},
	{
		name: 'instances/marked',
		state: options =>
			play(
				signedInState(options),
				{type: 'row-marked'},
				{type: 'list-moved', move: {rows: 2}},
				{type: 'row-marked'},
				{type: 'list-moved', move: {rows: 2}},
				{type: 'range-marked'},
			),
	},
	{
		name: 'instances/marked-hidden',
		state: options =>
			play(
				changedState(options),
				{type: 'list-moved', move: {to: 'first'}},
				{type: 'row-marked'},
				{type: 'row-marked'},
				{type: 'row-marked'},
				{type: 'filter-started'},
				...typing('status=Running'),
				{type: 'filter-kept'},
			),
	},
	{
		name: 'instances/row-gone',
		state: options =>
			readAgain(
				play(signedInState(options), {type: 'list-moved', move: {rows: 1}}),
				sampleInstances.filter(({name}) => name !== '订单服务-主节点'),
			),
	},
	{
		name: 'details/gone',
		state: options =>
			readAgain(play(signedInState(options), {type: 'details-opened', tab: 'overview'}), sampleInstances.slice(1)),
	},
];
