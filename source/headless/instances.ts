import {CallError} from '#domain/app-error.ts';
import type {Instance} from '#domain/instance.ts';
import type {ProfileSummary} from '#domain/profile.ts';
import type {Region} from '#domain/region.ts';
import {columnsOf} from '#resources/registry.ts';
import {type FailedRegion, readAllRegions, readRegion} from './arrivals.ts';
import {Stop} from './ends.ts';
import {exitCodes} from './exit-codes.ts';
import {failureText} from './failure-text.ts';
import {readFilter} from './filter.ts';
import {createPrinter, type Printout} from './printer.ts';
import type {Run} from './run.ts';
import {signIn} from './sign-in.ts';
import {usingProfile} from './using-profile.ts';

/** `yundeck instances` */
export async function printInstances(run: Run): Promise<number> {
	const {command, words, print, tell} = run;
	const isWanted = readFilter(run);
	const {account, profile} = await signIn(run);
	const arrivals = command.allRegions
		? readAllRegions(run, account)
		: readRegion(run, account, regionFor(run, profile));
	const printer = createPrinter(command.output, instancePrintout(run), print);
	const failures: FailedRegion[] = [];
	await usingProfile(run, profile, async () => {
		for await (const arrival of arrivals) {
			if (arrival.kind === 'instances') {
				await printer.add(arrival.instances.filter(isWanted));
			} else if (command.allRegions || arrival.arrived > 0) {
				failures.push(arrival);
			} else {
				throw new CallError(arrival.error);
			}
		}
	});

	await printer.end();
	// Behind the list, where a person looks last.
	for (const {region, error, arrived} of failures) {
		await tell(failureText(error, words, words.headless.incomplete(region.id, arrived)));
	}

	return failures.length === 0 ? exitCodes.done : exitCodes.failed;
}

/** What was asked for, else where the profile was last, else the environment's. */
function regionFor({command, words}: Run, {region}: ProfileSummary): Region {
	const id = command.region ?? region?.id ?? command.environmentRegion;
	if (id === undefined) {
		throw new Stop(exitCodes.misused, `${words.commandLine.problem(words.headless.whichRegion)}\n`);
	}

	// With its endpoint, if that is known.
	return region?.id === id ? region : {id, name: ''};
}

function instancePrintout({command, now, language, words}: Run): Printout<Instance> {
	const context = {now, language, words};
	const columns = columnsOf('instances', false).map(({title, align, value}) => ({
		title: words.columns[title],
		align,
		value: (instance: Instance) => value(instance, context),
	}));
	const region = {title: words.columns.region, value: ({regionId}: Instance) => regionId};
	return {
		// The region leads: that is what such a list is read by.
		columns: command.allRegions ? [region, ...columns] : columns,
		id: ({id}) => id,
		json: ({record}) => record.read(),
	};
}
