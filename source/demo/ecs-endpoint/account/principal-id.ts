import {createHash} from 'node:crypto';

// What the demo's own have always had.
const known: Readonly<Record<string, string>> = {
	'user/yundeck-demo': '221122334455667788',
	'role/yundeck-demo': '332211445566778899',
};

/** Eighteen digits; the first tells users (2) from roles (3). */
export function principalId(kind: 'user' | 'role', name: string): string {
	const key = `${kind}/${name.toLowerCase()}`;
	const number = createHash('sha256').update(key).digest().readBigUInt64BE() % 10n ** 17n;
	return known[key] ?? `${kind === 'user' ? 2 : 3}${String(number).padStart(17, '0')}`;
}
