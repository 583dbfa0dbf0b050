import type {Machine} from './machine.ts';

/** How busy something is at an hour of the day, from 0 to 1. */
type Rhythm = (hour: number) => number;

/** What an instance does all day; rates are for each of its vCPUs when it is busiest. */
export type Role = {
	readonly rhythm: Rhythm;
	/** Percent, when nothing happens and when most does. */
	readonly idle: number;
	readonly busy: number;
	/** kbit/s, received and sent. */
	readonly internet: readonly [number, number];
	readonly intranet: readonly [number, number];
	/** Operations per second, read and written, and the bytes of one. */
	readonly disk: readonly [number, number];
	readonly bytes: number;
};

// A bell around an hour, on a clock that goes round.
function bell(hour: number, center: number, width: number): number {
	const distance = Math.abs(hour - center);
	return Math.exp(-((Math.min(distance, 24 - distance) / width) ** 2));
}

const shopping: Rhythm = hour => Math.min(1, 0.12 + 0.6 * bell(hour, 11, 3) + 0.85 * bell(hour, 20.5, 2.5));
const office: Rhythm = hour => 0.05 + 0.9 * Math.max(bell(hour, 10.5, 2), bell(hour, 15.5, 2.5));
const nightly: Rhythm = hour => 0.06 + 0.9 * bell(hour, 2.5, 2.2);
const even: Rhythm = hour => 0.6 + 0.15 * bell(hour, 20.5, 4);

const web: Role = {
	rhythm: shopping,
	idle: 3,
	busy: 72,
	internet: [900, 4200],
	intranet: [2600, 2100],
	disk: [1, 14],
	bytes: 9000,
};
const store: Role = {
	rhythm: shopping,
	idle: 8,
	busy: 55,
	internet: [0, 0],
	intranet: [5200, 7800],
	disk: [160, 240],
	bytes: 14_000,
};
const batch: Role = {
	rhythm: nightly,
	idle: 2,
	busy: 96,
	internet: [40, 20],
	intranet: [9000, 8000],
	disk: [220, 180],
	bytes: 60_000,
};
const worker: Role = {
	rhythm: even,
	idle: 6,
	busy: 64,
	internet: [150, 120],
	intranet: [3200, 2800],
	disk: [4, 30],
	bytes: 12_000,
};
const desk: Role = {
	rhythm: office,
	idle: 1,
	busy: 35,
	internet: [300, 90],
	intranet: [200, 150],
	disk: [2, 9],
	bytes: 7000,
};

const byName: ReadonlyArray<readonly [RegExp, Role]> = [
	[/mysql|redis|kafka|elasticsearch|hana|-db$|库$/i, store],
	[/spark|大数据|离线|训练|归档|同步|爬虫|crawler|打印/i, batch],
	[/k8s|转码|ebm|在线/i, worker],
	[/dev|测试|跳板|jenkins|admin|财务|poc|staging/i, desk],
];

/** Whatever is not known by its name serves the shop. */
export function roleOf({name}: Machine): Role {
	return byName.find(([pattern]) => pattern.test(name))?.[1] ?? web;
}
