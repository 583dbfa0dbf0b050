import type {EndpointProcess} from '../../test/e2e/endpoint-process.ts';
import {fillIn, moveTo} from '../../test/e2e/yundeck.ts';
import {openTerminal} from '../../test/support/terminal.ts';
import type {Workplace} from './workplace.ts';

const region = 'cn-hangzhou';

/** Signs in, saves the profile and opens the region, by keys: what a later start finds is what yundeck itself wrote. */
export async function saveProfile({program, environment}: Workplace, endpoint: EndpointProcess): Promise<void> {
	const args = [program, '--endpoint', endpoint.url];
	await using terminal = openTerminal({command: process.execPath, args, environment});
	await fillIn(terminal, endpoint);
	terminal.press('enter');
	await terminal.waitFor('Save this profile?');
	terminal.press('y');
	await moveTo(terminal, region);
	terminal.press('enter');
	await terminal.waitFor(/Instances +\d+\/\d+/);
	terminal.press('ctrl+c');
	await terminal.exit;
}
