import {Buffer} from 'node:buffer';

// What is shorter is no secret of Alibaba Cloud's, and may be a part of any word.
const shortestSecret = 8;
// A service may repeat a part of what it was sent. As much as this is no part of anything else.
const shortestPiece = 12;

/** The text without secrets: whole or in pieces, as they are or in another writing. Each gives way to three stars. */
export function hideSecrets(text: string, secrets: readonly string[]): string {
	return secrets
		.filter(secret => secret.length >= shortestSecret)
		.reduce((left, secret) => hidePieces(left.replaceAll(secret, '***'), formsOf(secret).join('\n')), text);
}

function hidePieces(text: string, forms: string): string {
	const kept: string[] = [];
	let from = 0;
	for (let start = 0; start + shortestPiece <= text.length; start++) {
		if (!forms.includes(text.slice(start, start + shortestPiece))) {
			continue;
		}

		let end = start + shortestPiece;
		while (end < text.length && forms.includes(text.slice(end - shortestPiece + 1, end + 1))) {
			end++;
		}

		kept.push(text.slice(from, start), '***');
		from = end;
		start = end - 1;
	}

	return kept.join('') + text.slice(from);
}

function formsOf(secret: string): readonly string[] {
	const bytes = Buffer.from(secret);
	const hex = bytes.toString('hex');
	// Of what stands before it in the same text depends which of three it is.
	const base64 = [0, 1, 2].map(before => Buffer.concat([Buffer.alloc(before), bytes]).toString('base64'));
	return [
		secret,
		encodeURIComponent(secret),
		JSON.stringify(secret).slice(1, -1),
		hex,
		hex.toUpperCase(),
		...base64,
		...base64.map(text => text.replaceAll('+', '-').replaceAll('/', '_')),
	];
}
