import type {AppError, ErrorKind} from './app-error.ts';

const endings: ReadonlySet<ErrorKind> = new Set<ErrorKind>([
	'expired-token',
	'wrong-token',
	'login-needed',
	'sign-in-ended',
	'identity-changed',
]);

/** Whether the credentials are over and could not be renewed: nothing works until somebody signs in again. */
export function endsSession({kind}: AppError): boolean {
	return endings.has(kind);
}
