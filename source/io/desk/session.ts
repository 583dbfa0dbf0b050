import type {Environment} from '#io/files/config-folder.ts';

/** Where the user sits, as far as the environment tells. */
export type Session = {
	readonly platform: NodeJS.Platform;
	readonly environment: Environment;
};

/** On another machine than the one the user sits at. */
export function isRemote({environment}: Session): boolean {
	return [environment.SSH_CONNECTION, environment.SSH_CLIENT, environment.SSH_TTY].some(Boolean);
}

/** Linux within Windows, whose programs can be called. */
export function isWithinWindows({platform, environment}: Session): boolean {
	return platform === 'linux' && [environment.WSL_DISTRO_NAME, environment.WSL_INTEROP].some(Boolean);
}

export function hasWayland(session: Session): boolean {
	return Boolean(session.environment.WAYLAND_DISPLAY) && !isRemote(session);
}

/** From afar only one that is forwarded, `localhost:10.0`: at `:0` sits somebody else. */
export function hasX11(session: Session): boolean {
	const {DISPLAY = ''} = session.environment;
	return isRemote(session) ? /^[^:]+:/.test(DISPLAY) : DISPLAY !== '';
}

/** A program of Windows by its full name: by its first name alone the current folder would come first. */
export function windowsProgram({environment}: Session, path: string): string {
	return `${environment.SystemRoot || environment.SYSTEMROOT || String.raw`C:\Windows`}\\System32\\${path}`;
}
