import {Dice, purposes} from '../fleet/dice.ts';

export type MetadataTokens = {
	readonly issue: (seconds: number) => string;
	readonly isGood: (token: string) => boolean;
};

const limit = 1000;

export function createMetadataTokens(seed: number, now: () => number): MetadataTokens {
	const ends = new Map<string, number>();
	let count = 0;
	return {
		issue: seconds => {
			count++;
			const bytes = Buffer.from(new Dice(seed, purposes.metadataToken, count).hex(84), 'hex');
			const token = bytes.toString('base64');
			ends.set(token, now() + seconds * 1000);
			if (ends.size > limit) ends.delete(ends.keys().next().value ?? '');
			return token;
		},
		isGood: token => (ends.get(token) ?? 0) > now(),
	};
}
