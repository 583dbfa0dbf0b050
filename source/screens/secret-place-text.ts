import {toPrintable} from '#domain/printable.ts';
import type {SecretPlace} from '#domain/profile.ts';
import type {Words} from '#text/words.ts';

/** Where the secret of a profile rests that is saved now. `path`: of yundeck's file. */
export function secretPlaceText(place: SecretPlace, path: string, {credentials: {secretPlaces}}: Words): string {
	return secretPlaces[place === 'elsewhere' ? 'file' : place](toPrintable(path));
}
