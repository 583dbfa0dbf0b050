import type {JsonRecord} from '#domain/json.ts';
import type {Snapshot} from '#domain/snapshot.ts';
import {sampleNow} from './sample-instances.ts';

const hour = 60 * 60 * 1000;

type Parts = Partial<Omit<Snapshot, 'record'>> & {readonly retentionDays?: number};

/** A snapshot of the first sample disk, with what differs. */
export function sampleSnapshot({retentionDays, ...parts}: Parts = {}): Snapshot {
	const record: JsonRecord = retentionDays === undefined ? {} : {RetentionDays: retentionDays};
	return {
		id: 's-bp1s2d3f4g5h6j7k8l9a',
		name: 'before-upgrade',
		diskId: 'd-bp1h2j3k4l5q6w7e8r9t',
		status: 'accomplished',
		progress: '100%',
		sizeGibibytes: 40,
		createdAt: sampleNow - 240 * hour,
		...parts,
		record: {read: () => record},
	};
}

/** One of each kind: automatic, by hand, on its way, failed, of another disk. */
export const sampleSnapshots: readonly Snapshot[] = [
	sampleSnapshot(),
	sampleSnapshot({
		id: 's-bp1t3f4g5h6j7k8l9a0z',
		name: 'auto2.0_20260802_nightly',
		createdAt: sampleNow - 10 * hour,
		retentionDays: 7,
	}),
	sampleSnapshot({
		id: 's-bp1u4g5h6j7k8l9a0z1x',
		name: '迁移用，月底前勿删',
		status: 'progressing',
		progress: '45%',
		createdAt: sampleNow - 60_000,
	}),
	sampleSnapshot({
		id: 's-bp1v5h6j7k8l9a0z1x2c',
		name: 'golden-base',
		status: 'failed',
		progress: '3%',
		createdAt: sampleNow - 5 * hour,
	}),
	sampleSnapshot({
		id: 's-bp1w6j7k8l9a0z1x2c3v',
		name: '',
		diskId: 'd-bp1i3k4l5q6w7e8r9t0y',
		sizeGibibytes: 2048,
		retentionDays: 1,
	}),
];
