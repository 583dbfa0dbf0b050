import {Buffer} from 'node:buffer';
import {isJsonRecord, type Json, type JsonRecord} from '#domain/json.ts';
import {textOf, timeOf} from '#io/json-fields.ts';
import {fingerprint} from '#io/lists/fingerprint.ts';
import {type InstanceFields, readInstance} from '#io/lists/instance-fields.ts';
import {isKnown, type PackedItem} from '#io/lists/packed-page.ts';
import {pack} from '#io/lists/page-archive.ts';
import type {Rows} from './ecs-pages.ts';

/** Makes parcels of the pages of one reading; of what is known by its print only the print goes into them. */
export class InstancePacker {
	readonly #known: ReadonlySet<number>;
	readonly #regionId: string;

	/** @param regionId The region that was asked, should a row not say. */
	constructor(known: Float64Array, regionId: string) {
		this.#known = new Set(known);
		this.#regionId = regionId;
	}

	readonly pack = (rows: readonly Json[], bytes: Buffer): Rows<PackedItem<InstanceFields>> => {
		const fresh: JsonRecord[] = [];
		const items = rows.filter(isJsonRecord).map(row => {
			const print = fingerprint(row);
			if (this.#known.has(print)) {
				return {...idAndAge(textOf(row.InstanceId), timeOf(row.CreationTime)), print, row: isKnown};
			}

			fresh.push(row);
			const fields = readInstance(row, this.#regionId);
			return {...idAndAge(fields.id, fields.createdAt), fields, print, row: fresh.length - 1};
		});
		return {items, ...(fresh.length > 0 && {packed: packRows(fresh, rows.length, bytes)})};
	};
}

const earliest = Date.UTC(2000, 0);
const latest = Date.UTC(2100, 0);

// Ranges are cut by the time: one that can't be is none.
function idAndAge(id: string, createdAt: number | undefined): Pick<PackedItem<unknown>, 'id' | 'createdAt'> {
	return {id, ...(createdAt !== undefined && createdAt > earliest && createdAt < latest && {createdAt})};
}

/** The page as it came if all of it is fresh, else just those rows. */
function packRows(fresh: readonly JsonRecord[], all: number, bytes: Buffer): Uint8Array {
	return pack(fresh.length === all ? bytes : Buffer.from(JSON.stringify(fresh)));
}
