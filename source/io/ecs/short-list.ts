import {CallError} from '#domain/app-error.ts';

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

/** Tells of a list that stays short as of any failure of a call: nobody is to take it for all there is. */
export async function sayIfShort(reading: Promise<void>, {found, ...facts}: ListFacts): Promise<void> {
	try {
		await reading;
	} catch (error) {
		if (!(error instanceof ShortListError)) {
			throw error;
		}

		throw new CallError({kind: 'short-list', ...facts, counts: {expected: error.expected, found: found()}});
	}
}
