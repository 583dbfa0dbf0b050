import {idle} from '#domain/remote.ts';
import {recordAsYaml} from '#resources/details/record-as-yaml.ts';
import type {DetailTab} from '#resources/details/tabs.ts';
import {noParts, type PartName, type Parts} from '#state/details.ts';
import {sampleConsoleOutput} from '../support/sample-console.ts';
import {sampleDisks, sampleListedDisks} from '../support/sample-disks.ts';
import {sampleEvents} from '../support/sample-events.ts';
import {sampleNow} from '../support/sample-instances.ts';
import {sampleMonitorPoints} from '../support/sample-monitor.ts';
import {sampleGroups, sampleInterfaces} from '../support/sample-network.ts';
import {noPermission} from '../support/sample-requests.ts';
import {sampleSnapshots} from '../support/sample-snapshots.ts';
import {play, type SampleOptions, signedInState, typing} from '../support/sample-state.ts';
import type {GalleryEntry} from './gallery-entry.ts';

const read = {status: {phase: 'loaded', at: sampleNow - 9000}, generation: 0} as const;

const parts: Parts = {
	...noParts,
	disks: {...read, value: sampleDisks},
	interfaces: {...read, value: sampleInterfaces},
	securityGroups: {...read, value: sampleGroups},
	snapshots: {...read, value: sampleSnapshots},
	events: {...read, value: sampleEvents},
	monitoring: {...read, value: sampleMonitorPoints()},
	console: {...read, value: sampleConsoleOutput},
};

/** The details of an instance with all of its parts there. */
function detailsState(options: SampleOptions, tab: DetailTab = 'overview') {
	const state = play(signedInState(options), {type: 'details-opened', tab});
	const {subject} = state.details;
	const yaml = subject ? {...read, value: recordAsYaml(subject.item.record)} : noParts.yaml;
	return play({...state, details: {...state.details, parts: {...parts, yaml}}});
}

function withoutPart(options: SampleOptions, tab: DetailTab, part: PartName, status: Parts[PartName]['status']) {
	const state = detailsState(options, tab);
	return play({
		...state,
		details: {...state.details, parts: {...state.details.parts, [part]: {status, generation: 0}}},
	});
}

const tabs: readonly DetailTab[] = ['network', 'disks', 'tags', 'events', 'monitoring', 'console', 'yaml'];

/** Everything about one thing, tab by tab. */
export const detailsEntries: readonly GalleryEntry[] = [
	{name: 'details', state: options => detailsState(options)},
	{
		name: 'details/locked',
		state: options =>
			play(signedInState(options), {type: 'list-moved', move: {rows: 3}}, {type: 'details-opened', tab: 'overview'}),
	},
	{
		name: 'details/scrolled',
		state: options => play(detailsState(options, 'json'), {type: 'list-moved', move: {to: 'last'}}),
	},
	...tabs.map(tab => ({name: `details/${tab}`, state: (options: SampleOptions) => detailsState(options, tab)})),
	{
		name: 'details/loading',
		state: options => withoutPart(options, 'events', 'events', {phase: 'loading', since: sampleNow}),
	},
	{
		name: 'details/forbidden',
		state: options =>
			withoutPart(options, 'disks', 'snapshots', {
				phase: 'failed',
				at: sampleNow,
				error: {...noPermission, action: 'DescribeSnapshots'},
			}),
	},
	{name: 'raw', state: options => detailsState(options, 'json')},
	{
		name: 'raw/search',
		state: options => play(detailsState(options, 'json'), {type: 'filter-started'}, ...typing('vpc')),
	},
	{
		name: 'raw/searched',
		state: options =>
			play(
				detailsState(options, 'json'),
				{type: 'filter-started'},
				...typing('vpc'),
				{type: 'filter-kept'},
				{type: 'match-requested', toward: 1},
			),
	},
	{name: 'disk', state: options => diskState(options, 'overview')},
	{name: 'disk/snapshots', state: options => diskState(options, 'snapshots')},
	{name: 'fields', state: options => play(signedInState(options), {type: 'fields-opened'})},
	{
		name: 'fields/search',
		state: options => play(signedInState(options), {type: 'fields-opened'}, {type: 'filter-started'}, ...typing('vpc')),
	},
	{name: 'export', state: options => play(signedInState(options), {type: 'export-requested'})},
];

function diskState(options: SampleOptions, tab: DetailTab) {
	const [disk] = sampleListedDisks;
	const state = signedInState(options);
	return play({
		...state,
		screen: 'details',
		details: {
			...state.details,
			tab,
			parts: {...parts, events: {status: idle, generation: 0}},
			...(disk && {subject: {resource: 'disks', item: disk}}),
		},
	});
}
