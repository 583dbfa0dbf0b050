import {createCipheriv, createDecipheriv, createHash} from 'node:crypto';

type Mark = {
	/** The place of the last row that was given out. */
	readonly after: number;
	/** The page that the token leads to, from 2. */
	readonly page: number;
};

// No secret: it only keeps clients from reading or making tokens.
const key = createHash('sha256').update('yundeck page token').digest().subarray(0, 16);

function checksum(scope: string, content: Buffer): Buffer {
	return createHash('sha256').update(scope).update(content).digest().subarray(0, 6);
}

/** 32 hex digits. A token holds only within its scope: the operation and the region. */
export function sealToken({after, page}: Mark, scope: string): string {
	const content = Buffer.alloc(10);
	content.writeDoubleBE(after, 0);
	content.writeUInt16BE(Math.min(page, 0xffff), 8);
	const cipher = createCipheriv('aes-128-ecb', key, null).setAutoPadding(false);
	return Buffer.concat([cipher.update(Buffer.concat([content, checksum(scope, content)])), cipher.final()]).toString(
		'hex',
	);
}

export function openToken(token: string, scope: string): Mark | undefined {
	if (!/^[0-9a-f]{32}$/.test(token)) return undefined;
	const decipher = createDecipheriv('aes-128-ecb', key, null).setAutoPadding(false);
	const block = Buffer.concat([decipher.update(token, 'hex'), decipher.final()]);
	const content = block.subarray(0, 10);
	if (!checksum(scope, content).equals(block.subarray(10))) return undefined;
	return {after: content.readDoubleBE(0), page: content.readUInt16BE(8)};
}
