import type {Region} from '#domain/region.ts';
import type {Words} from '#text/words.ts';
import {exitCodes} from './exit-codes.ts';
import {createPrinter, type Printout} from './printer.ts';
import type {Run} from './run.ts';
import {signIn} from './sign-in.ts';
import {usingProfile} from './using-profile.ts';

/** `yundeck regions` */
export async function printRegions(run: Run): Promise<number> {
	const {command, ports, language, call, words, print} = run;
	const {account, profile} = await signIn(run);
	const printer = createPrinter(command.output, regionPrintout(words), print);
	await printer.add(await usingProfile(run, profile, () => ports.ecs.regions(account, language, call)));
	await printer.end();
	return exitCodes.done;
}

function regionPrintout({columns}: Words): Printout<Region> {
	return {
		columns: [
			{title: columns.region, value: ({id}) => id},
			{title: columns.localName, value: ({name}) => name},
		],
		id: ({id}) => id,
		json: ({id, name, endpoint}) => ({RegionId: id, LocalName: name, RegionEndpoint: endpoint}),
	};
}
