import type {Account} from '#domain/account.ts';
import {toAppError} from '#domain/app-error.ts';
import {chooseProfile} from '#domain/choose-profile.ts';
import {toPrintable} from '#domain/printable.ts';
import type {ProfileSummary} from '#domain/profile.ts';
import type {ProfileList} from '#ports.ts';
import {complainOfProfile} from '#text/explain-profile-problem.ts';
import {Stop} from './ends.ts';
import {exitCodes} from './exit-codes.ts';
import {failureText} from './failure-text.ts';
import type {Run} from './run.ts';

export type SignedIn = {readonly account: Account; readonly profile: ProfileSummary};

/** Opens the profile that was asked for, or else the one that is in use. */
export async function signIn(run: Run): Promise<SignedIn> {
	const {command, words} = run;
	const {headless, commandLine} = words;
	const {profiles, last, current, warnings} = await listProfiles(run);
	const choice = chooseProfile(profiles, {
		flag: command.profile,
		environmentName: command.environmentProfile,
		last,
		current,
		isIncomplete: warnings !== undefined,
	});
	switch (choice.kind) {
		case 'chosen':
			return {account: await open(run, choice.profile), profile: choice.profile};
		case 'missing': {
			const sentence =
				choice.namedBy === 'flag' ? commandLine.problems.unknownProfile : headless.unknownEnvironmentProfile;
			throw stop(run, exitCodes.misused, sentence(toPrintable(choice.name)));
		}

		case 'broken':
			throw new Stop(exitCodes.noCredentials, `${complainOfProfile(choice.profile, words)}\n`);
		case 'undecided': {
			const usable = choice.profiles.filter(({problem}) => problem === undefined);
			if (usable.length === 0) {
				throw stop(run, exitCodes.noCredentials, headless.noUsableProfile);
			}

			const names = usable.map(({name}) => toPrintable(name));
			throw stop(run, exitCodes.misused, headless.whichProfile(names.join(', ')));
		}

		case 'none':
			throw stop(run, exitCodes.noCredentials, headless.noCredentials);
	}
}

/** The profiles there are. Tells when their file had to be put aside, and which other files are broken. */
export async function listProfiles({ports, words, tell}: Run): Promise<ProfileList> {
	let list: ProfileList;
	try {
		list = await ports.profiles.list();
	} catch (error) {
		throw new Stop(exitCodes.noCredentials, failureText(toAppError(error), words));
	}

	if (list.setAside !== undefined) {
		await tell(`${words.commandLine.problem(words.profiles.setAside(toPrintable(list.setAside)))}\n`);
	}

	for (const warning of list.warnings ?? []) {
		await tell(failureText(warning, words));
	}

	return list;
}

async function open(run: Run, {name, source}: ProfileSummary): Promise<Account> {
	const {ports, words} = run;
	let account: Account | undefined;
	try {
		account = await ports.profiles.open(name, source);
	} catch (error) {
		const sentence = words.headless.unusableProfile(toPrintable(name));
		throw new Stop(exitCodes.noCredentials, failureText(toAppError(error), words, sentence));
	}

	if (account === undefined) {
		throw stop(run, exitCodes.noCredentials, words.headless.goneProfile(toPrintable(name)));
	}

	return account;
}

function stop({words}: Run, exitCode: number, sentence: string): Stop {
	return new Stop(exitCode, `${words.commandLine.problem(sentence)}\n`);
}
