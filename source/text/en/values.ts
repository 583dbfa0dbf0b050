import {number} from '#text/number.ts';

export const columns = {
	name: 'NAME',
	id: 'ID',
	status: 'STATUS',
	zone: 'ZONE',
	type: 'TYPE',
	size: 'vCPU/MEM',
	privateAddress: 'PRIVATE IP',
	publicAddress: 'PUBLIC IP',
	charge: 'BILLING',
	system: 'OS',
	created: 'CREATED',
	region: 'REGION',
	kind: 'KIND',
	source: 'FROM',
	localName: 'NAME',
	count: 'INSTANCES',
	marked: '',
	hint: 'KEY',
	production: 'PRODUCTION',
	readOnly: 'READ-ONLY',
	secretPlace: 'SECRET',
	notes: 'NOTES',
	diskId: 'DISK ID',
	diskKind: 'KIND',
	diskSize: 'SIZE',
	category: 'CATEGORY',
	attachedTo: 'INSTANCE',
	device: 'DEVICE',
};

export const statuses = {
	Pending: 'Pending',
	Starting: 'Starting',
	Running: 'Running',
	Stopping: 'Stopping',
	Stopped: 'Stopped',
};

export const diskStatuses = {
	In_use: 'In use',
	Available: 'Available',
	Attaching: 'Attaching',
	Detaching: 'Detaching',
	Creating: 'Creating',
	ReIniting: 'Resetting',
	Deleting: 'Deleting',
};

export const diskKinds = {system: 'system', data: 'data'};

export const diskCategories = {
	cloud: 'Basic',
	cloud_efficiency: 'Ultra',
	cloud_ssd: 'SSD',
	cloud_essd: 'ESSD',
	cloud_auto: 'ESSD AutoPL',
	cloud_essd_entry: 'ESSD Entry',
};

export const values = {
	none: '–',
	yes: 'yes',
	no: 'no',
	never: 'never',
	payAsYouGo: 'pay-as-you-go',
	subscription: 'subscription',
	spot: 'spot',
	until: (kind: string, date: string) => `${kind} to ${date}`,
	expired: (kind: string, date: string) => `${kind} ended ${date}`,
	elastic: (address: string) => `${address} (EIP)`,
	stopped: {KeepCharging: 'still charged', StopCharging: 'not charged'},
	lock: (reasons: string) => `locked: ${reasons}`,
	bandwidth: (megabits: number) => `${number(megabits)} Mbit/s`,
	virtualCpus: (count: number) => `${count} vCPU`,
	disk: (size: string, category: string) => `${size} ${category}`,
	encrypted: 'encrypted',
	keptAfterRelease: 'kept when the instance is released',
	systemDisk: 'system disk',
	dataDisk: 'data disk',
};
