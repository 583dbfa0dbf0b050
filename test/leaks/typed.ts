import {fillIn} from '../e2e/yundeck.ts';
import type {Terminal} from '../support/terminal.ts';
import {type Planted, plant} from './planted.ts';

/** Credentials that somebody types in or pastes. */
export type Typed = {readonly id: string; readonly secret: Planted; readonly token: Planted};

function typed(what: string, id: string): Typed {
	return {id, secret: plant(`${what} AccessKey secret`), token: plant(`${what} STS token`)};
}

export const first = typed('first typed', 'STS.TypedKeyId0001');
export const second = typed('second typed', 'STS.TypedKeyId0002');

/** Of both of them: one user, as when a key is replaced. */
export const typist = {
	users: [
		{
			name: 'typist',
			accessKeys: [first, second].map(({id, secret, token}) => ({
				id,
				secret: secret.value,
				securityToken: token.value,
			})),
		},
	],
};

export const allTyped: readonly Planted[] = [first, second].flatMap(({secret, token}) => [secret, token]);

/** The prompt up to its end, which asks whether to save them. */
export async function signInTyped(terminal: Terminal, {id, secret, token}: Typed): Promise<void> {
	await fillIn(terminal, {accessKeyId: id, accessKeySecret: secret.value});
	terminal.paste(token.value);
	await terminal.waitFor(/❯ Security token +•{20}/);
	terminal.press('enter');
	await terminal.waitFor('Save this profile?');
}

/** Empties the field under the cursor and types letter by letter. */
export async function retype(terminal: Terminal, text: string): Promise<void> {
	terminal.press('ctrl+u', ...text);
	await terminal.waitFor(({lines}) =>
		lines.some(line => line.startsWith('❯') && (line.includes(text) || line.includes('•'.repeat(text.length)))),
	);
}

/** Goes to a field of a form. */
export async function goToField(terminal: Terminal, label: string): Promise<void> {
	const {lines} = await terminal.waitFor(label);
	const row = lines.findIndex(line => line.startsWith('❯'));
	const steps = lines.findIndex(line => line.includes(label)) - row;
	terminal.press(...Array<string>(Math.abs(steps)).fill(steps < 0 ? 'shift+tab' : 'tab'));
	await terminal.waitFor(`❯ ${label}`);
}
