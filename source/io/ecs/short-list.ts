import {type AppError, CallError} from '#domain/app-error.ts';

/** The API counts more things than it gives, however often it is asked. */
export class ShortListError extends Error {
	override readonly name = 'ShortListError';
	readonly expected: number;

	constructor(expected: number) {
		super('short list');
		this.expected = expected;
	}
}

type ListFacts = {
	readonly action: string;
	readonly regionId: string;
	readonly place: string;
	/** How many there were. */
	readonly found: () => number;
};

/** What is to be said of a list that stays short: nobody is to take it for all there is. */
export function shortList(facts: Omit<ListFacts, 'found'>, counts: {expected: number; found: number}): AppError {
	return {kind: 'short-list', ...facts, counts};
}

/** Tells of a list that stays short as of any failure of a call. */
export async function sayIfShort(reading: Promise<void>, {found, ...facts}: ListFacts): Promise<void> {
	try {
		await reading;
	} catch (error) {
		if (!(error instanceof ShortListError)) {
			throw error;
		}

		throw new CallError(shortList(facts, {expected: error.expected, found: found()}));
	}
}
