import {appendFileSync} from 'node:fs';
import process from 'node:process';

/**
 * Tells how much a test has tried, for `docs/reliability.md`: a line of JSON behind those of the others, in the file that
 * `YUNDECK_FIGURES` names. Several of one name are added up, except the texts. Without that variable nothing is written.
 */
export function tellFigures(name: string, figures: Readonly<Record<string, number | string>>): void {
	const file = process.env.YUNDECK_FIGURES;
	if (file) {
		appendFileSync(file, `${JSON.stringify({name, figures})}\n`);
	}
}
