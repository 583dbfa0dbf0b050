import type {Json, JsonRecord} from '#domain/json.ts';
import type {Region} from '#domain/region.ts';
import {TimeLimit} from '#io/calls/time-limit.ts';
import type {Caller, Target} from '#io/ecs/ecs-call.ts';
import {account, clock} from './calls.ts';

const minute = 60_000;

export type FakeInstance = {
	readonly id: string;
	/** To the millisecond, though the API tells the minute. */
	readonly createdAt: number;
};

/** How the API reads the ends of a range of creation times; the documents don't say. */
export type EndsRule =
	| 'inclusive'
	| 'exclusive'
	| 'inclusive-minutes'
	| 'exclusive-minutes'
	/** Not at all. */
	| 'ignored'
	/** Only the later one. */
	| 'start-ignored';

export type FakeRegionOptions = {
	readonly instances: readonly FakeInstance[];
	readonly order?: 'newest-first' | 'by-id';
	/** What a NextToken remembers: the last row, or how many rows were before. */
	readonly tokens?: 'row' | 'offset';
	readonly ends?: EndsRule;
	/** Of the page that was asked for; also the moment at which things may happen. */
	readonly before?: (call: FakeCall, region: FakeRegion) => void | Promise<void>;
	/** What TotalCount says. */
	readonly count?: (rows: number) => number;
};

export type FakeCall = {
	readonly number: number;
	/** Of the whole region, not of a range. */
	readonly isWhole: boolean;
	readonly isFirstPage: boolean;
	/** The first of all that the call is about, which may be pages before. */
	readonly first: FakeInstance | undefined;
};

/** One region's DescribeInstances without a network. */
export class FakeRegion {
	readonly region: Region = {id: 'cn-hangzhou', name: ''};
	readonly target: Target = {
		account,
		place: {host: 'localhost', protocol: 'https'},
		limit: new TimeLimit(clock, Number.POSITIVE_INFINITY),
	};
	readonly calls: FakeCall[] = [];
	readonly #options: FakeRegionOptions;
	readonly #compare: (a: FakeInstance, b: FakeInstance) => number;
	readonly #instances: Map<string, FakeInstance>;
	#inOrder: readonly FakeInstance[] | undefined;

	constructor(options: FakeRegionOptions) {
		this.#options = options;
		this.#compare = options.order === 'by-id' ? byId : newestFirst;
		this.#instances = new Map(options.instances.map(instance => [instance.id, instance]));
	}

	get ids(): readonly string[] {
		return [...this.#instances.keys()];
	}

	add(instance: FakeInstance): void {
		this.#instances.set(instance.id, instance);
		this.#inOrder = undefined;
	}

	remove(id: string): void {
		this.#instances.delete(id);
		this.#inOrder = undefined;
	}

	/** In place of the adapter's own way to the API. */
	readonly call: Caller = async (_target, operation, {signal}) => {
		signal.throwIfAborted();
		const body = await this.#answer(operation.parameters as Parameters);
		return operation.read(body, Buffer.from(JSON.stringify(body)));
	};

	async #answer({filter = [], maxResults = 10, nextToken}: Parameters): Promise<JsonRecord> {
		const call: FakeCall = {
			number: this.calls.length + 1,
			isWhole: filter.length === 0,
			isFirstPage: nextToken === undefined,
			first: this.#rows(filter)[0],
		};
		this.calls.push(call);
		await this.#options.before?.(call, this);
		const rows = this.#rows(filter);
		const start = nextToken === undefined ? 0 : this.#startAfter(nextToken, rows);
		const page = rows.slice(start, start + maxResults);
		const last = page.at(-1);
		const isEnd = last === undefined || start + maxResults >= rows.length;
		const {tokens = 'row', count = total => total} = this.#options;
		return {
			RequestId: `R-${call.number}`,
			TotalCount: nextToken === undefined ? count(rows.length) : 0,
			NextToken: isEnd ? '' : tokens === 'row' ? JSON.stringify(last) : String(start + maxResults),
			Instances: {Instance: page.map(toRow)},
		};
	}

	#rows(filter: readonly Filter[]): readonly FakeInstance[] {
		const {ends = 'inclusive-minutes'} = this.#options;
		const bounds = filter.map(({key, value}) => ({key, bound: Date.parse(value)}));
		this.#inOrder ??= [...this.#instances.values()].sort(this.#compare);
		return this.#inOrder.filter(({createdAt}) => bounds.every(({key, bound}) => isMatch(ends, key, bound, createdAt)));
	}

	#startAfter(token: string, rows: readonly FakeInstance[]): number {
		if (this.#options.tokens === 'offset') {
			return Number(token);
		}

		const last = JSON.parse(token) as FakeInstance;
		const index = rows.findIndex(row => this.#compare(row, last) > 0);
		return index === -1 ? rows.length : index;
	}
}

type Filter = {readonly key: string; readonly value: string};
type Parameters = {
	readonly filter?: readonly Filter[];
	readonly maxResults?: number;
	readonly nextToken?: string | undefined;
};

function isMatch(ends: EndsRule, key: string, bound: number, createdAt: number): boolean {
	if (ends === 'ignored' || (ends === 'start-ignored' && key === 'CreationStartTime')) {
		return true;
	}

	const time = ends.endsWith('minutes') ? toMinute(createdAt) : createdAt;
	const isInside = key === 'CreationStartTime' ? time > bound : time < bound;
	return isInside || (ends.startsWith('inclusive') && time === bound);
}

function toRow({id, createdAt}: FakeInstance): Json {
	return {InstanceId: id, CreationTime: `${new Date(toMinute(createdAt)).toISOString().slice(0, 16)}Z`};
}

function toMinute(time: number): number {
	return Math.floor(time / minute) * minute;
}

function byId(a: FakeInstance, b: FakeInstance): number {
	return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function newestFirst(a: FakeInstance, b: FakeInstance): number {
	return b.createdAt - a.createdAt || byId(a, b);
}
