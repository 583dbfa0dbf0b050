import {Buffer} from 'node:buffer';
import type {Environment} from '#io/files/config-folder.ts';

const escapeCharacter = '\u001B';
const bell = '\u0007';
const stringTerminator = `${escapeCharacter}\\`;
// GNU Screen passes on no more than 768 bytes at once, in older versions 256.
const screenChunk = 240;

/** What asks a terminal to take a text into its clipboard, through whatever stands between it and us. */
export function osc52(text: string, {TMUX, STY}: Environment): string {
	const plain = `${escapeCharacter}]52;c;${Buffer.from(text).toString('base64')}${bell}`;
	if (TMUX) {
		// The first is for `set-clipboard on`, the second for versions and settings that pass everything on. Twice the same
		// does no harm, and what is not wanted is not shown.
		return `${plain}${escapeCharacter}Ptmux;${plain.replaceAll(escapeCharacter, escapeCharacter + escapeCharacter)}${stringTerminator}`;
	}

	return STY ? passThroughScreen(plain) : plain;
}

function passThroughScreen(sequence: string): string {
	const chunks = sequence.match(new RegExp(`.{1,${screenChunk}}`, 'gs')) ?? [];
	return chunks.map(chunk => `${escapeCharacter}P${chunk}${stringTerminator}`).join('');
}
