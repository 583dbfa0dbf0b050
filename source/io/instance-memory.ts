import {Buffer} from 'node:buffer';
import type {Instance} from '#domain/instance.ts';
import {isJsonRecord, type Json, type JsonRecord} from '#domain/json.ts';
import {parseAnswer, rowsOf} from './ecs-answer.ts';
import {fingerprint} from './fingerprint.ts';
import {textOf} from './json-fields.ts';
import {ArchivedPage} from './page-archive.ts';
import {SharedTexts} from './shared-texts.ts';
import {toInstance} from './to-instance.ts';

/** Where DescribeInstances has its rows. */
export const instanceWrappers = ['Instances', 'Instance'] as const;

/**
 * What was read of a region and somebody still holds, so that an instance of which the API says nothing new is handed
 * out as the object that it was: a list that is read again takes neither its room twice nor its work, and whoever made
 * something of an instance can keep that. It holds nothing alive by itself.
 */
export class InstanceMemory {
	#pages: WeakRef<RememberedPage>[] = [];

	/** Everything that is still held, oldest first. */
	recall(): RememberedPage[] {
		const pages = this.#pages.flatMap(page => page.deref() ?? []);
		this.#pages = pages.map(page => new WeakRef(page));
		return pages;
	}

	remember(page: RememberedPage): void {
		this.#pages.push(new WeakRef(page));
	}
}

/** Lives as long as any of its instances, whose records are in it. */
class RememberedPage extends ArchivedPage {
	/** By row; undefined when the API has said something else of it since, or nothing. */
	readonly instances: Array<Instance | undefined> = [];
	/** By row. */
	readonly fingerprints: Float64Array;

	constructor(bytes: Buffer, fingerprints: readonly number[]) {
		super(bytes, readRows);
		this.fingerprints = Float64Array.from(fingerprints);
	}
}

function readRows(text: string): readonly Json[] {
	// Of a page of which only some rows were new, just these.
	return text.startsWith('[') ? (JSON.parse(text) as readonly Json[]) : rowsOf(parseAnswer(text), ...instanceWrappers);
}

// A place is a page's number and a row's: one small number takes no room of its own.
const placesPerPage = 2 ** 12;

type Row = {readonly row: JsonRecord; readonly id: string; readonly print: number; readonly known?: Instance};

/** One reading of a region's list. */
export class InstanceReading {
	readonly #memory: InstanceMemory;
	readonly #regionId: string;
	readonly #shared = new SharedTexts();
	readonly #pages: RememberedPage[];
	/** By id. */
	readonly #places = new Map<string, number>();
	readonly #outdated: number[] = [];

	/** @param regionId The region that was asked, should a row not say. */
	constructor(memory: InstanceMemory, regionId: string) {
		this.#memory = memory;
		this.#regionId = regionId;
		this.#pages = memory.recall();
		for (const [number, {instances}] of this.#pages.entries()) {
			for (const [index, instance] of instances.entries()) {
				if (instance !== undefined) {
					this.#place(instance.id, number * placesPerPage + index);
				}
			}
		}
	}

	/** The instances of a page, those that are known as they are known. */
	readonly toItems = (rows: readonly Json[], bytes: Buffer): readonly Instance[] => {
		const records = rows.filter(isJsonRecord).map(row => this.#compare(row));
		const fresh = records.filter(({known}) => known === undefined);
		if (fresh.length === 0) {
			return records.flatMap(({known}) => known ?? []);
		}

		const isWhole = fresh.length === rows.length;
		const page = new RememberedPage(
			isWhole ? bytes : Buffer.from(JSON.stringify(fresh.map(({row}) => row))),
			fresh.map(({print}) => print),
		);
		this.#memory.remember(page);
		this.#pages.push(page);
		return records.map(({row, known}) => known ?? this.#add(page, row));
	};

	/** The list is whole: what was not in it is gone. */
	finish(isThere: (id: string) => boolean): void {
		for (const [id, place] of this.#places) {
			if (!isThere(id)) {
				this.#forget(place);
			}
		}

		for (const place of this.#outdated) {
			this.#forget(place);
		}
	}

	#compare(row: JsonRecord): Row {
		const id = textOf(row.InstanceId);
		const print = fingerprint(row);
		const place = this.#places.get(id) ?? -1;
		const page = this.#pages[Math.floor(place / placesPerPage)];
		const index = place % placesPerPage;
		const known = page?.fingerprints[index] === print ? page.instances[index] : undefined;
		return {row, id, print, ...(known !== undefined && {known})};
	}

	#add(page: RememberedPage, row: JsonRecord): Instance {
		const index = page.instances.length;
		const instance = toInstance(row, {regionId: this.#regionId, record: page.record(index), shared: this.#shared});
		page.instances.push(instance);
		this.#place(instance.id, (this.#pages.length - 1) * placesPerPage + index);
		return instance;
	}

	#place(id: string, place: number): void {
		const before = this.#places.get(id);
		if (before !== undefined) {
			this.#outdated.push(before);
		}

		this.#places.set(id, place);
	}

	#forget(place: number): void {
		const page = this.#pages[Math.floor(place / placesPerPage)];
		if (page) {
			page.instances[place % placesPerPage] = undefined;
		}
	}
}
