import {type Call, operationParameters} from './protocol/call.ts';

export type RequestRecord = {
	readonly time: string;
	readonly action: string;
	readonly region: string;
	/** Of the operation; nothing of the signature. */
	readonly parameters: Readonly<Record<string, string>>;
	/** Names in lower case; nothing secret. */
	readonly headers: Readonly<Record<string, string>>;
	readonly requestId: string;
	/** Undefined until answered, and for ever if the connection ends first. */
	readonly status: number | undefined;
	readonly code: string | undefined;
	readonly rows: number | undefined;
	readonly milliseconds: number | undefined;
};

export type Outcome = {
	readonly status?: number;
	readonly code?: string | undefined;
	readonly rows?: number | undefined;
};

type Entry = {
	/** Only the first call counts. */
	readonly finish: (outcome: Outcome) => void;
};

export type Listeners = {
	readonly onArrival?: ((record: RequestRecord) => void) | undefined;
	readonly onRequest?: ((line: string, record: RequestRecord) => void) | undefined;
};

export type Journal = {
	readonly records: readonly RequestRecord[];
	readonly begin: (call: Call, requestId: string) => Entry;
};

const limit = 1000;
const secretHeaders = new Set([
	'authorization',
	'x-acs-security-token',
	'x-acs-bearer-token',
	'x-aliyun-ecs-metadata-token',
	'cookie',
]);

// One line per request, whatever a client may have put into the names.
function word(text: string): string {
	return text.replace(/[^\x21-\x7e]/g, '?').slice(0, 64) || '-';
}

function line({time, action, region, status, code, milliseconds, rows, requestId}: RequestRecord): string {
	const result = [status, code].filter(part => part !== undefined).join(' ');
	const count = rows === undefined ? '-' : String(rows);
	return `${time} ${word(action)} ${word(region)} ${result} ${milliseconds}ms ${count} rows ${requestId}`;
}

export function createJournal(now: () => number, {onArrival, onRequest}: Listeners): Journal {
	const records: RequestRecord[] = [];
	return {
		records,
		begin: (call, requestId) => {
			const start = now();
			const record: {-readonly [Key in keyof RequestRecord]: RequestRecord[Key]} = {
				time: new Date(start).toISOString(),
				action: call.action,
				region: call.region,
				parameters: operationParameters(call),
				headers: Object.fromEntries(Object.entries(call.headers).filter(([name]) => !secretHeaders.has(name))),
				requestId,
				status: undefined,
				code: undefined,
				rows: undefined,
				milliseconds: undefined,
			};
			records.push(record);
			if (records.length > limit) records.shift();
			onArrival?.(record);
			return {
				finish: ({status, code, rows}) => {
					if (record.milliseconds !== undefined) return;
					Object.assign(record, {status, code, rows, milliseconds: now() - start});
					onRequest?.(line(record), record);
				},
			};
		},
	};
}
