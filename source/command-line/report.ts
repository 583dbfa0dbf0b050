import type {AppError} from '#domain/app-error.ts';
import type {Language} from '#domain/language.ts';
import {toPrintable} from '#domain/printable.ts';
import type {ProfileSummary} from '#domain/profile.ts';
import {writeCrashReport} from '#io/files/crash-report.ts';
import {explainError} from '#text/explain-error.ts';
import {complainOfProfile} from '#text/explain-profile-problem.ts';
import {type Words, wordsFor} from '#text/words.ts';
import {AppCrash} from './app-crash.ts';
import {write} from './write.ts';

/** Tells on stderr why yundeck ends, in the user's language; each gives the exit code. */
export type Reporter = {
	/** Wrong use. */
	readonly misuse: (sentence: (problems: Words['commandLine']['problems']) => string) => Promise<2>;
	/** The profile that was named has a problem. */
	readonly unusable: (profile: ProfileSummary) => Promise<3>;
	/** Something outside failed. */
	readonly failure: (error: AppError) => Promise<1>;
	/** A mistake of ours, which is written down as well. */
	readonly crash: (thrown: unknown) => Promise<1>;
};

export type ReporterOptions = {
	readonly language: Language;
	readonly version: string;
	readonly environment: Readonly<Record<string, string | undefined>>;
};

export function createReporter({language, version, environment}: ReporterOptions): Reporter {
	const words = wordsFor(language);
	const {commandLine} = words;
	const tell = (text: string) => write(process.stderr, `${text}\n`);
	return {
		async misuse(sentence) {
			await tell(`${commandLine.problem(sentence(commandLine.problems))}\n${commandLine.seeHelp}`);
			return 2;
		},
		async unusable(profile) {
			await tell(complainOfProfile(profile, words));
			return 3;
		},
		async failure(error) {
			const {title, hint} = explainError(error, words);
			await tell(`${commandLine.problem(title)}\n${hint}`);
			return 1;
		},
		async crash(thrown) {
			const [error, messages, spoken] =
				thrown instanceof AppCrash ? [thrown.cause, thrown.messages, thrown.language] : [thrown, [], language];
			const {summary, path} = writeCrashReport({thrown: error, messages, version, environment});
			await tell(toPrintable(wordsFor(spoken).commandLine.crashed(summary, path)));
			return 1;
		},
	};
}
