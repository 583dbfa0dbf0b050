import {Buffer} from 'node:buffer';
import {deflateRawSync, inflateRawSync} from 'node:zlib';
import {isJsonRecord, type Json, type JsonRecord} from '#domain/json.ts';

// The fastest there is, half a millisecond a page: not worth another thread, and nothing has to wait for it. A better
// one would save a quarter of the bytes and take twice as long.
const level = 1;
// Room for a whole packed page: in zlib's own 16 kB steps it goes back and forth, at twice the cost.
const chunkSize = 65_536;

/** Gives the rows of a page, out of the text it came as. */
type ReadRows = (text: string) => readonly Json[];

/** 2 kB of record become some 180 bytes. */
export function pack(bytes: Uint8Array): Uint8Array {
	return deflateRawSync(bytes, {level, chunkSize});
}

/** A page as it came, packed. */
export class ArchivedPage {
	/** A letter for each byte: on the heap small things are kept close together, and elsewhere they leave holes. */
	readonly #packed: string;
	readonly #readRows: ReadRows;

	constructor(packed: Uint8Array, readRows: ReadRows) {
		this.#packed = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength).toString('latin1');
		this.#readRows = readRows;
	}

	row(index: number): JsonRecord {
		if (open?.page !== this) {
			open = {page: this, rows: this.#readRows(inflateRawSync(Buffer.from(this.#packed, 'latin1')).toString())};
		}

		const row = open.rows[index];
		return isJsonRecord(row) ? row : {};
	}
}

// Records are mostly read one after the other (an export, a filter over all fields): unpack each page once then.
let open: {readonly page: ArchivedPage; readonly rows: readonly Json[]} | undefined;
