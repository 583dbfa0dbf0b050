import type {Instance} from '#domain/instance.ts';
import type {RegionLoad} from '#state/list.ts';
import type {State} from '#state/state.ts';
import {instanceList, loadOf} from '../support/instance-list.ts';
import {sampleInstances, sampleNow} from '../support/sample-instances.ts';
import {sampleRegion} from '../support/sample-regions.ts';
import {noNetwork, noPermission, throttled} from '../support/sample-requests.ts';
import {play, type SampleOptions, signedInState, startState, typing} from '../support/sample-state.ts';
import type {GalleryEntry} from './gallery-entry.ts';

function regionsState(options: SampleOptions) {
	return play({...signedInState(options), screen: 'regions'});
}

function instancesState(options: SampleOptions) {
	return signedInState(options);
}

/** The region's list with other facts about it. */
function withLoad(state: State, parts: Partial<RegionLoad<Instance>>): State {
	const [load] = state.lists.instances.loads;
	return load ? play({...state, lists: {...state.lists, instances: instanceList({...load, ...parts})}}) : state;
}

/** The first reading of a region, as far as it has come. */
function firstReading(options: SampleOptions, count: number, total?: number) {
	const state = signedInState(options);
	return play({
		...state,
		lists: {
			...state.lists,
			instances: instanceList(
				loadOf(sampleRegion('cn-hangzhou', options.language), sampleInstances.slice(0, count), {
					...(total !== undefined && {total}),
					status: {phase: 'loading', since: sampleNow - 2000},
				}),
			),
		},
	});
}

/** A table over several regions that have come differently far. */
function everywhereState(options: SampleOptions) {
	const state = signedInState(options);
	const regions = state.regions.items;
	const loads = regions.map((region, index) => {
		const items = sampleInstances
			.filter((_, position) => position % 4 === index)
			.map(instance => ({...instance, regionId: region.id}));
		const at = sampleNow - 3000;
		switch (index) {
			case 1:
				return loadOf(region, [], {status: {phase: 'failed', at, error: {...throttled, regionId: region.id}}});
			case 4:
				return loadOf(region, [], {status: {phase: 'failed', at, error: {...noPermission, regionId: region.id}}});
			case 2:
				return loadOf(region, items, {status: {phase: 'loading', since: at}, total: 40, readAt: at});
			case 5:
				return loadOf(region, []);
			default:
				return loadOf(region, items, {status: {phase: 'loaded', at}, isComplete: true, readAt: at});
		}
	});
	return play({...state, place: {regions, isAll: true}, lists: {...state.lists, instances: instanceList(...loads)}});
}

/** From the regions to the instances. */
export const walkEntries: readonly GalleryEntry[] = [
	{name: 'regions', state: regionsState},
	{
		name: 'regions/loading',
		state: options => {
			const state = regionsState(options);
			return play({
				...state,
				regions: {...state.regions, items: [], shown: [], status: {phase: 'loading', since: sampleNow - 1000}},
			});
		},
	},
	{
		name: 'regions/filter',
		state: options =>
			play(regionsState(options), {type: 'filter-started'}, ...typing(options.language === 'en' ? 'china' : '华东')),
	},
	{
		name: 'regions/no-match',
		state: options => play(regionsState(options), {type: 'filter-started'}, ...typing('火星'), {type: 'filter-kept'}),
	},
	{
		name: 'regions/failed',
		state: options => {
			const state = regionsState(options);
			return play({
				...state,
				regions: {...state.regions, status: {phase: 'failed', at: sampleNow, error: noNetwork}},
			});
		},
	},
	{
		name: 'regions/marked',
		state: options =>
			play(
				{...regionsState(options), regions: {...regionsState(options).regions, counts: new Map([['cn-hangzhou', 36]])}},
				{type: 'list-moved', move: {to: 'first'}},
				{type: 'list-moved', move: {rows: 2}},
				{type: 'region-marked'},
				{type: 'region-marked'},
			),
	},
	{name: 'instances', state: instancesState},
	{
		name: 'instances/sorted',
		state: options =>
			play(
				instancesState(options),
				{type: 'sort-requested', column: 'name'},
				{type: 'column-picked', toward: 1},
				{type: 'column-picked', toward: 1},
			),
	},
	{name: 'instances/all-regions', state: everywhereState},
	{
		name: 'instances/scrolled',
		state: options => play(instancesState(options), {type: 'list-moved', move: {rows: 30}}),
	},
	{
		name: 'instances/demo',
		state: options => ({
			...instancesState(options),
			account: {...demoAccount(options), name: 'demo', source: 'demo'},
			settings: {...startState(options).settings, isDemo: true, isReadOnly: true},
			log: {...instancesState(options).log, view: 'hidden'},
		}),
	},
	{name: 'instances/loading-first', state: options => firstReading(options, 0)},
	{name: 'instances/loading', state: options => firstReading(options, 10, 36)},
	{
		name: 'instances/empty',
		state: options => {
			return withLoad(instancesState(options), {items: [], total: 0});
		},
	},
	{
		name: 'instances/filter',
		state: options => play(instancesState(options), {type: 'filter-started'}, ...typing('node-0')),
	},
	{
		name: 'instances/filter-kept',
		state: options =>
			play(instancesState(options), {type: 'filter-started'}, ...typing('status=Stopped'), {type: 'filter-kept'}),
	},
	{
		name: 'instances/filter-wrong',
		state: options => play(instancesState(options), {type: 'filter-started'}, ...typing('/node-(')),
	},
	{
		name: 'instances/no-match',
		state: options =>
			play(instancesState(options), {type: 'filter-started'}, ...typing('no such thing'), {type: 'filter-kept'}),
	},
	{
		name: 'instances/failed',
		state: options => {
			return withLoad(firstReading(options, 0), {status: {phase: 'failed', at: sampleNow, error: noPermission}});
		},
	},
	{
		name: 'instances/failed-old',
		state: options => {
			return withLoad(instancesState(options), {
				readAt: sampleNow - 190_000,
				status: {phase: 'failed', at: sampleNow, error: throttled},
			});
		},
	},
	{
		name: 'instances/incomplete',
		state: options => {
			return withLoad(firstReading(options, 10, 36), {
				readAt: sampleNow - 5000,
				status: {phase: 'failed', at: sampleNow, error: throttled},
			});
		},
	},
];

function demoAccount(options: SampleOptions) {
	const {account} = signedInState(options);
	if (!account) {
		throw new Error('The sample is signed in.');
	}

	return account;
}
