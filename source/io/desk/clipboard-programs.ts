import type {SystemProgram} from './run-program.ts';
import {hasWayland, hasX11, isRemote, isWithinWindows, type Session, windowsProgram} from './session.ts';

/**
 * What takes a text from its standard input into the clipboard of the machine the user sits at, best first.
 * `clipboardy` would bring binaries of its own and run those; these are what a system has.
 */
export function clipboardPrograms(session: Session, text: string): readonly SystemProgram[] {
	const {platform, environment} = session;
	const programs: SystemProgram[] = [];
	if (platform === 'darwin' && !isRemote(session)) {
		// In the locale `C` it would read UTF-8 as the Macintosh code page.
		programs.push({command: 'pbcopy', arguments: [], environment: {LC_ALL: 'en_US.UTF-8'}});
	}

	if (platform === 'win32' && !isRemote(session)) {
		const powershell = windowsProgram(session, String.raw`WindowsPowerShell\v1.0\powershell.exe`);
		programs.push(...windowsPrograms(text, windowsProgram(session, 'clip.exe'), powershell));
	}

	if (isWithinWindows(session) && !isRemote(session)) {
		programs.push(...windowsPrograms(text, 'clip.exe', 'powershell.exe'));
	}

	if (environment.TERMUX_VERSION) {
		programs.push({command: 'termux-clipboard-set', arguments: []});
	}

	if (hasWayland(session)) {
		// Left to guess, it makes `application/json` of what looks like it, which no text field takes.
		programs.push({command: 'wl-copy', arguments: ['--type', 'text/plain']});
	}

	if (hasX11(session)) {
		programs.push(
			{command: 'xclip', arguments: ['-selection', 'clipboard', '-in']},
			{command: 'xsel', arguments: ['--clipboard', '--input']},
		);
	}

	return programs;
}

/** `clip.exe` reads the code page of the console, of which ASCII is the part that is the same everywhere. */
function windowsPrograms(text: string, clip: string, powershell: string): readonly SystemProgram[] {
	const throughPowershell: SystemProgram = {
		command: powershell,
		arguments: [
			'-NoProfile',
			'-NonInteractive',
			'-Command',
			'Set-Clipboard -Value ([IO.StreamReader]::new([Console]::OpenStandardInput(), [Text.Encoding]::UTF8).ReadToEnd())',
		],
	};
	// PowerShell takes its second to start.
	return /^[\u0000-\u007F]*$/.test(text) ? [{command: clip, arguments: []}, throughPowershell] : [throughPowershell];
}
