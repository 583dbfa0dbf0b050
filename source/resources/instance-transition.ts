import {copyFields} from '#domain/copy-fields.ts';
import type {Instance} from '#domain/instance.ts';
import type {Transition} from './transition.ts';

export const instanceTransition: Transition<Instance> = {
	statuses: new Set(['Pending', 'Starting', 'Stopping']),
	statusOf: ({status}) => status,
	// How it is charged while it is stopped comes with the next reading.
	withStatus(instance, status) {
		const {stoppedMode, ...fields} = copyFields(instance);
		return {...fields, status, record: {read: () => ({...instance.record.read(), Status: status})}};
	},
};
