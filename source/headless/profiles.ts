import type {ProfileSummary} from '#domain/profile.ts';
import {explainProfileProblem} from '#text/explain-profile-problem.ts';
import {profileKindText} from '#text/profile-kind.ts';
import type {Words} from '#text/words.ts';
import {exitCodes} from './exit-codes.ts';
import {createPrinter, type Printout} from './printer.ts';
import type {Run} from './run.ts';
import {listProfiles} from './sign-in.ts';

/** `yundeck profiles` */
export async function printProfiles(run: Run): Promise<number> {
	const {command, words, print} = run;
	const {profiles} = await listProfiles(run);
	const printer = createPrinter(command.output, profilePrintout(words), print);
	await printer.add(profiles);
	await printer.end();
	return exitCodes.done;
}

function profilePrintout(words: Words): Printout<ProfileSummary> {
	const {columns, header, values} = words;
	return {
		columns: [
			{title: columns.name, value: ({name}) => name},
			{title: columns.kind, value: ({kind}) => profileKindText(kind, words)},
			{title: columns.source, value: ({source}) => header.sources[source]},
			{title: columns.region, value: ({region}) => region?.id ?? values.none},
			{title: columns.notes, value: profile => noteOf(profile, words)},
		],
		id: ({name}) => name,
		// Not even a part of the AccessKey ID: this goes into logs of CI jobs.
		json: ({name, kind, source, region}) => ({name, kind, source, region: region?.id ?? null}),
	};
}

/** Why it can't be used, or else where its secret is. */
function noteOf({problem, secretPlace}: ProfileSummary, words: Words): string {
	if (problem !== undefined) {
		return explainProfileProblem(problem, words);
	}

	return secretPlace === undefined ? words.values.none : words.profiles.secretPlaces[secretPlace];
}
