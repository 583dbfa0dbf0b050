import type {InstanceEvent} from '#domain/instance-event.ts';
import {sampleNow} from './sample-instances.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** Maintenance that is announced, with what differs. */
export function sampleEvent(parts: Partial<InstanceEvent> = {}): InstanceEvent {
	return {
		id: 'e-bp1q1w2e3r4t5y6u7i8o',
		type: 'SystemMaintenance.Reboot',
		status: 'Scheduled',
		reason: '宿主机计划内维护',
		publishedAt: sampleNow - 3 * day,
		notBefore: sampleNow + 2 * day + 14 * hour,
		record: {read: () => ({})},
		...parts,
	};
}

/** In no order: what is to come, what is going on, what was, and what is new to us. */
export const sampleEvents: readonly InstanceEvent[] = [
	sampleEvent({
		id: 'e-bp1o2p3a4s5d6f7g8h9j',
		type: 'SystemFailure.Reboot',
		status: 'Executed',
		reason: '',
		publishedAt: sampleNow - 9 * day,
		notBefore: sampleNow - 9 * day,
		finishedAt: sampleNow - 9 * day + 96_000,
	}),
	sampleEvent(),
	sampleEvent({
		id: 'e-bp1p3a4s5d6f7g8h9j0k',
		type: 'SystemMaintenance.Redeploy',
		status: 'Failed',
		reason: '宿主机内核升级',
		notBefore: sampleNow - 4 * day,
		finishedAt: sampleNow - 4 * day + hour,
	}),
	sampleEvent({
		id: 'e-bp1a4s5d6f7g8h9j0k1l',
		type: 'SystemMaintenance.Redeploy',
		status: 'Inquiring',
		notBefore: sampleNow + 20 * hour,
	}),
	sampleEvent({id: 'e-bp1s5d6f7g8h9j0k1l2z', status: 'Executing', notBefore: sampleNow - 120_000}),
	sampleEvent({
		id: 'e-bp1d6f7g8h9j0k1l2z3x',
		type: 'SystemMaintenance.IsolateErrorDisk',
		status: 'Avoided',
		publishedAt: sampleNow - 20 * day,
		notBefore: sampleNow - 19 * day,
	}),
];
