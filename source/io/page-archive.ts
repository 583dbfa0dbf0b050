import {Buffer} from 'node:buffer';
import {promisify} from 'node:util';
import {deflateRaw, inflateRawSync} from 'node:zlib';
import type {StoredRecord} from '#domain/instance.ts';
import {isJsonRecord, type Json, type JsonRecord} from '#domain/json.ts';

const pack = promisify(deflateRaw);
// Room for a whole packed page: in zlib's own 16 kB steps it goes back and forth between threads, at twice the cost.
const chunkSize = 65_536;

/** Gives the rows of a page, out of the text it came as. */
type ReadRows = (text: string) => readonly Json[];

/** Keeps the pages of one list as they came, packed: 2 kB of record become some 150 bytes. */
export class PageArchive {
	readonly #readRows: ReadRows;
	// Records are mostly read one after the other (an export, a filter over all fields): unpack each page once then.
	#open: {readonly packed: Uint8Array; readonly rows: readonly Json[]} | undefined;

	constructor(readRows: ReadRows) {
		this.#readRows = readRows;
	}

	/** Packs off the main thread. Gives the record of each row. */
	async add(text: string): Promise<(index: number) => StoredRecord> {
		// Copied: zlib's own buffer is a piece of a larger one, which would be kept whole.
		const packed = new Uint8Array(await pack(text, {chunkSize}));
		return index => new PackedRecord(this, packed, index);
	}

	read(packed: Uint8Array, index: number): JsonRecord {
		if (this.#open?.packed !== packed) {
			this.#open = {packed, rows: this.#readRows(Buffer.from(inflateRawSync(packed)).toString())};
		}

		const row = this.#open.rows[index];
		return isJsonRecord(row) ? row : {};
	}
}

class PackedRecord implements StoredRecord {
	readonly #archive: PageArchive;
	readonly #packed: Uint8Array;
	readonly #index: number;

	constructor(archive: PageArchive, packed: Uint8Array, index: number) {
		this.#archive = archive;
		this.#packed = packed;
		this.#index = index;
	}

	read(): JsonRecord {
		return this.#archive.read(this.#packed, this.#index);
	}
}
