import type {Instance} from '#domain/instance.ts';
import type {Transition} from './transition.ts';

export const instanceTransition: Transition<Instance> = {
	statuses: new Set(['Pending', 'Starting', 'Stopping']),
	statusOf: ({status}) => status,
	// How it is charged while it is stopped comes with the next reading.
	withStatus: ({stoppedMode, ...instance}, status) => ({
		...instance,
		status,
		record: {read: () => ({...instance.record.read(), Status: status})},
	}),
};
