import {createHmac} from 'node:crypto';
import {canonicalQuery, type Pairs, percentEncode} from '../protocol/percent-encode.ts';

/** Of the older RPC signature: query and form parameters together. */
export function stringToSign(method: string, parameters: Pairs): string {
	const signed = parameters.filter(([name]) => name !== 'Signature');
	return `${method}&${percentEncode('/')}&${percentEncode(canonicalQuery(signed))}`;
}

export function signature(secret: string, text: string): string {
	return createHmac('sha1', `${secret}&`).update(text).digest('base64');
}
