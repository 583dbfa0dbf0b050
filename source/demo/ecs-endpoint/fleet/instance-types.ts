export type InstanceType = {
	readonly id: string;
	readonly family: string;
	readonly cpu: number;
	/** MiB */
	readonly memory: number;
	readonly threadsPerCore: number;
	readonly isBurstable: boolean;
	readonly gpu?: {readonly amount: number; readonly model: string};
	/** Capacity in GiB of each disk. */
	readonly localStorage?: {readonly amount: number; readonly capacity: number; readonly category: string};
};

// Type without `ecs.`, vCPUs, GiB, threads per core.
const table: ReadonlyArray<readonly [string, number, number, number]> = [
	['t1.small', 1, 1, 1],
	['s2.large', 2, 4, 1],
	['n4.small', 1, 2, 1],
	['t5-lc2m1.nano', 1, 0.5, 1],
	['t5-lc1m1.small', 1, 1, 1],
	['t6-c1m1.large', 2, 2, 2],
	['t6-c1m2.large', 2, 4, 2],
	['e-c1m2.large', 2, 4, 2],
	['c7.large', 2, 4, 2],
	['c7.xlarge', 4, 8, 2],
	['c7.2xlarge', 8, 16, 2],
	['c7.4xlarge', 16, 32, 2],
	['g7.large', 2, 8, 2],
	['g7.xlarge', 4, 16, 2],
	['g7.2xlarge', 8, 32, 2],
	['g7.4xlarge', 16, 64, 2],
	['r7.large', 2, 16, 2],
	['r7.xlarge', 4, 32, 2],
	['r7.2xlarge', 8, 64, 2],
	['r7.4xlarge', 16, 128, 2],
	['g8i.xlarge', 4, 16, 2],
	['g8i.2xlarge', 8, 32, 2],
	['g8y.xlarge', 4, 16, 1],
	['c8y.2xlarge', 8, 16, 1],
	['hfc7.xlarge', 4, 8, 2],
	['re6.13xlarge', 52, 768, 2],
	['ebmg7.32xlarge', 128, 512, 2],
	['i3.2xlarge', 8, 64, 2],
	['d2s.5xlarge', 20, 88, 2],
	['gn6v-c8g1.2xlarge', 8, 32, 2],
	['gn7i-c8g1.2xlarge', 8, 30, 2],
	['gn7e-c16g1.4xlarge', 16, 125, 2],
];

const gpus: Readonly<Record<string, string>> = {
	'gn6v-c8g1': 'NVIDIA V100',
	'gn7i-c8g1': 'NVIDIA A10',
	'gn7e-c16g1': 'NVIDIA A100 80G',
};

const localStorages: Readonly<Record<string, NonNullable<InstanceType['localStorage']>>> = {
	i3: {amount: 1, capacity: 1788, category: 'local_ssd_pro'},
	d2s: {amount: 8, capacity: 7300, category: 'local_hdd_pro'},
};

const instanceTypes: ReadonlyMap<string, InstanceType> = new Map(
	table.map(([name, cpu, gibibytes, threadsPerCore]) => {
		const series = name.slice(0, name.indexOf('.'));
		const model = gpus[series];
		const localStorage = localStorages[series];
		const id = `ecs.${name}`;
		return [
			id,
			{
				id,
				// gn7i-c8g1.2xlarge and t6-c1m1.large belong to gn7i and t6.
				family: `ecs.${series.split('-')[0]}`,
				cpu,
				memory: gibibytes * 1024,
				threadsPerCore,
				isBurstable: /^t[56]-/.test(series),
				...(model === undefined ? {} : {gpu: {amount: 1, model}}),
				...(localStorage === undefined ? {} : {localStorage}),
			},
		];
	}),
);

export const instanceTypeIds: readonly string[] = [...instanceTypes.keys()];

export function instanceType(id: string): InstanceType {
	const found = instanceTypes.get(id);
	if (found === undefined) throw new RangeError(`unknown instance type: ${id}`);
	return found;
}
