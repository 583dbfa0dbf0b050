import {type AppError, CallError, type ErrorKind, toAppError} from '#domain/app-error.ts';
import type {Credentials} from '#domain/credentials.ts';
import type {SessionCredentials} from '#domain/sign-in.ts';
import type {CallContext, Clock} from '#ports.ts';
import {SharedWork} from './shared-work.ts';

// Renewed this long before the end, or after three quarters of a shorter life.
const usualMargin = 300_000;
const againAfter = 30_000;

const passing: ReadonlySet<ErrorKind> = new Set<ErrorKind>([
	'cancelled',
	'throttled',
	'service-failed',
	'host-not-found',
	'connection-refused',
	'connection-lost',
	'timed-out',
	'computer-slept',
	'proxy-unusable',
	'proxy-unreachable',
	'proxy-hung',
	'proxy-garbage',
	'proxy-login',
	'proxy-refused',
	'proxy-failed',
	// Says more than that something has ended.
	'identity-changed',
]);

type RenewedSessionOptions = {
	readonly clock: Clock;
	/** Obtains new ones. */
	readonly obtain: (context: CallContext) => Promise<SessionCredentials>;
	/** Credentials that somebody else has obtained earlier. */
	readonly first: SessionCredentials | undefined;
};

type Current = SessionCredentials & {readonly renewAt: number};

/**
 * Credentials that end, and others after them: renewed in the background while they are good, so that no call waits, by
 * one for all.
 */
export class RenewedSession {
	readonly #clock: Clock;
	readonly #obtain: RenewedSessionOptions['obtain'];
	#current: Current | undefined;
	#hasHadAny = false;
	#work: SharedWork<SessionCredentials> | undefined;

	constructor({clock, obtain, first}: RenewedSessionOptions) {
		this.#clock = clock;
		this.#obtain = obtain;
		if (first !== undefined && isGood(first, clock.now())) {
			this.#take(first);
		}
	}

	/** Waits only when there are none that are good. */
	async get(context: CallContext): Promise<SessionCredentials> {
		const now = this.#clock.now();
		const current = this.#current;
		if (current === undefined || !isGood(current, now)) {
			return this.#start(context, false).wait(context.signal);
		}

		if (now >= current.renewAt) {
			this.#start(context, true);
		}

		return current;
	}

	/** The service refuses these, whatever the clock says. */
	drop(credentials: Credentials): void {
		if (this.#current?.credentials.accessKeyId === credentials.accessKeyId) {
			this.#current = undefined;
		}
	}

	#start({report}: CallContext, isBackground: boolean): SharedWork<SessionCredentials> {
		if (this.#work === undefined || this.#work.isGivenUp) {
			const work: SharedWork<SessionCredentials> = new SharedWork(
				signal =>
					this.#renew({signal, report}).finally(() => {
						if (this.#work === work) {
							this.#work = undefined;
						}
					}),
				{isBackground},
			);
			this.#work = work;
		}

		return this.#work;
	}

	async #renew(context: CallContext): Promise<SessionCredentials> {
		try {
			// Not at once: `#work` is to be there first.
			await undefined;
			return this.#take(await this.#obtain(context));
		} catch (error) {
			if (this.#current !== undefined && !context.signal.aborted) {
				this.#current = {...this.#current, renewAt: this.#clock.now() + againAfter};
			}

			throw this.#hasHadAny ? ended(error) : error;
		}
	}

	#take(given: SessionCredentials): SessionCredentials {
		const now = this.#clock.now();
		// New ones that have ended already: the clock is wrong. Whoever refuses them says when they are over.
		const session = isGood(given, now) ? given : {credentials: given.credentials};
		const left = (session.expiresAt ?? Number.POSITIVE_INFINITY) - now;
		this.#current = {...session, renewAt: now + left - Math.min(usualMargin, left / 4)};
		this.#hasHadAny = true;
		return this.#current;
	}
}

function isGood({expiresAt}: SessionCredentials, now: number): boolean {
	return expiresAt === undefined || expiresAt > now;
}

/** What passes is tried again by whoever calls next; anything else needs somebody to sign in again. */
function ended(error: unknown): CallError {
	const reason: AppError = toAppError(error);
	if (passing.has(reason.kind) || reason.kind === 'sign-in-ended') {
		return new CallError(reason);
	}

	const {action, place, command} = reason;
	return new CallError({
		kind: 'sign-in-ended',
		...(action !== undefined && {action}),
		...(place !== undefined && {place}),
		...(command !== undefined && {command}),
		reason,
	});
}
