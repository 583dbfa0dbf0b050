import type {RequestRecord} from './request-record.ts';

/**
 * The aliyun-cli command that makes the same call, for a POSIX shell. `--region` as well as `--RegionId`: aliyun-cli
 * picks the host by the first and sends the second.
 */
export function toAliyunCommand(
	record: Pick<RequestRecord, 'action' | 'product' | 'regionId' | 'endpoint' | 'parameters'>,
): string {
	return [
		'aliyun',
		record.product,
		record.action,
		...option('region', record.regionId),
		...Object.entries(record.parameters).flatMap(([name, value]) => option(name, value)),
		...option('endpoint', isAlibabaCloud(record.endpoint) ? undefined : record.endpoint),
	]
		.map(quoteForShell)
		.join(' ');
}

/** Whether aliyun-cli has the call at all: it has no other way to a login's credentials than to sign in. */
export function hasAliyunCommand({product}: Pick<RequestRecord, 'product'>): boolean {
	return product === 'ecs' || product === 'sts';
}

/** One word for `sh`: as it is when nothing in it is special, else in single quotes. */
export function quoteForShell(word: string): string {
	return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

function option(name: string, value: string | undefined): readonly string[] {
	if (value === undefined) {
		return [];
	}

	// A value that begins with a hyphen would be taken for the next option.
	return value.startsWith('-') ? [`--${name}=${value}`] : [`--${name}`, value];
}

function isAlibabaCloud(host: string): boolean {
	return host.endsWith('.aliyuncs.com');
}
