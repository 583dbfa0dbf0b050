import process from 'node:process';
import type {Environment} from '#io/files/config-folder.ts';
import type {Browser} from '#ports.ts';
import {runProgram, type SystemProgram} from './run-program.ts';
import {hasWayland, hasX11, isRemote, isWithinWindows, type Session, windowsProgram} from './session.ts';

export type BrowserOptions = {
	readonly environment?: Environment;
	readonly platform?: NodeJS.Platform;
	/** How long a program may take to say that it can't. */
	readonly patienceMilliseconds?: number;
};

/** The browser of the machine the user sits at. */
export function createBrowser({
	environment = process.env,
	platform = process.platform,
	patienceMilliseconds = 3000,
}: BrowserOptions = {}): Browser {
	return {
		async open(address) {
			const {protocol, href} = new URL(address);
			if (protocol !== 'https:') {
				throw new TypeError(`Not an address for a browser: ${protocol}`);
			}

			for (const program of browserPrograms({environment, platform}, href)) {
				const {end} = await runProgram(program, {environment, milliseconds: patienceMilliseconds});
				// Some become the browser, and end with it.
				if (end === 'succeeded' || end === 'still-running') {
					return true;
				}
			}

			return false;
		},
	};
}

function browserPrograms(session: Session, url: string): readonly SystemProgram[] {
	// Not `start` and not `explorer`: the first is a part of the shell, the second says it failed when it did not.
	const handler = ['url.dll,FileProtocolHandler', url];
	if (session.platform === 'darwin') {
		return isRemote(session) ? [] : [{command: 'open', arguments: [url]}];
	}

	if (session.platform === 'win32') {
		return isRemote(session) ? [] : [{command: windowsProgram(session, 'rundll32.exe'), arguments: handler}];
	}

	return [
		...(isWithinWindows(session) && !isRemote(session)
			? [
					{command: 'wslview', arguments: [url]},
					{command: 'rundll32.exe', arguments: handler},
				]
			: []),
		// Without a display it would start a text browser in the middle of our screen.
		...(hasWayland(session) || hasX11(session) ? [{command: 'xdg-open', arguments: [url]}] : []),
	];
}
