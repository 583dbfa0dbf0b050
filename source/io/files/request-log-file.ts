import {constants, createWriteStream, promises} from 'node:fs';
import type {AppError} from '#domain/app-error.ts';
import type {RequestRecord} from '#domain/request-record.ts';
import type {RequestLog} from '#ports.ts';
import {toFileError} from './file-errors.ts';

/** One line of `--log-file`: one attempt of one API call. A field that is not known is left out. */
type RequestLogLine = {
	/** When it was sent, ISO 8601 in UTC. */
	readonly time: string;
	/** Counts up, unique in one run. */
	readonly sequence: number;
	readonly product: string;
	readonly action: string;
	readonly region?: string | undefined;
	/** The host that was called. */
	readonly endpoint: string;
	/** The proxy it went through. */
	readonly proxy?: string | undefined;
	/** As they went over the wire, lists flattened. */
	readonly parameters: Readonly<Record<string, string>>;
	/** 1 for the first. */
	readonly attempt: number;
	readonly durationMilliseconds: number;
	readonly httpStatus?: number | undefined;
	readonly requestId?: string | undefined;
	/** Rows in the answer of a list call. */
	readonly rows?: number | undefined;
	/** yundeck's word for what went wrong, and the API's or the system's code and sentence. */
	readonly error?: {readonly kind: string; readonly code?: string | undefined; readonly message?: string | undefined};
	/** Wait before the next attempt. */
	readonly retryInMilliseconds?: number | undefined;
	/** How many such calls go at once from now on, when this attempt has made it fewer. */
	readonly concurrency?: number | undefined;
};

export type RequestLogFile = RequestLog & {
	/** Resolves when everything is written. */
	readonly close: () => Promise<void>;
};

// A pipe that nobody reads would be waited for, for ever.
const appending = constants.O_APPEND | constants.O_CREAT | constants.O_WRONLY | (constants.O_NONBLOCK ?? 0);

/** Opens `--log-file`, mode 0600 when it is new. Rejects with a CallError when that is not possible. */
export async function openRequestLogFile(path: string, onFailure: (error: AppError) => void): Promise<RequestLogFile> {
	const handle = await promises.open(path, appending, 0o600).catch((error: unknown) => {
		throw toFileError(error, path, 'write');
	});
	const isCut = await endsWithinLine(path);
	const stream = createWriteStream(path, {fd: handle});
	if (isCut) {
		stream.write('\n');
	}

	let hasFailed = false;
	stream.on('error', error => {
		if (!hasFailed) {
			hasFailed = true;
			onFailure(toFileError(error, path, 'write').failure);
		}
	});

	return {
		write(record) {
			if (!hasFailed) {
				stream.write(`${serialize(toLine(record))}\n`);
			}
		},
		close() {
			return new Promise<void>(resolve => {
				stream.once('close', resolve);
				if (stream.closed) {
					resolve();
				} else {
					stream.end();
				}
			});
		},
	};
}

/** Somebody may have been killed while writing: what comes next is not to stand in the same line. */
async function endsWithinLine(path: string): Promise<boolean> {
	try {
		const {size} = await promises.stat(path);
		if (size === 0) {
			return false;
		}

		await using handle = await promises.open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
		const {buffer} = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
		return buffer.toString() !== '\n';
	} catch {
		// Not to be read, or no file but a pipe.
		return false;
	}
}

// JSON escapes the control characters below the space; these others can move a terminal's cursor or turn its text round
// as well.
function serialize(line: RequestLogLine): string {
	return JSON.stringify(line).replaceAll(
		/[\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069]/g,
		character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}

function toLine(record: RequestRecord): RequestLogLine {
	const {sentAt, regionId, error} = record;
	return {
		time: new Date(sentAt).toISOString(),
		sequence: record.sequence,
		product: record.product,
		action: record.action,
		region: regionId,
		endpoint: record.endpoint,
		proxy: record.proxy,
		parameters: record.parameters,
		attempt: record.attempt,
		durationMilliseconds: record.durationMilliseconds,
		httpStatus: record.httpStatus,
		requestId: record.requestId,
		rows: record.rows,
		...(error !== undefined && {error: {kind: error.kind, code: error.code, message: error.message}}),
		retryInMilliseconds: record.retryInMilliseconds,
		concurrency: record.concurrency,
	};
}
