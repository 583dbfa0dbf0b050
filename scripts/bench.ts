// What a user feels, measured on the built program in a pty:
// npm run bench [-- --json <file>] [--document docs/performance.md]
// npm run bench -- --soak <minutes>: nothing but the soak, for that long
// npm run bench -- --faults: nothing but keys while calls fail
import {readFile, writeFile} from 'node:fs/promises';
import {cpus} from 'node:os';
import {parseArgs} from 'node:util';
import {startEndpointProcess} from '../test/e2e/endpoint-process.ts';
import {measureDistance} from './bench/distance.ts';
import {measureFaults} from './bench/faults.ts';
import {measureFleet} from './bench/fleet.ts';
import {type ListFigures, measureList} from './bench/list.ts';
import {aimsOf, type Figures, faultsReport, reportOf, soakReport} from './bench/report.ts';
import {saveProfile} from './bench/saved-profile.ts';
import {measureSoak} from './bench/soak.ts';
import {measureStart} from './bench/start.ts';
import {openWorkplace} from './bench/workplace.ts';
import {replaceBlocks} from './docs/replace-blocks.ts';

const {values} = parseArgs({
	options: {
		json: {type: 'string'},
		document: {type: 'string'},
		soak: {type: 'string'},
		faults: {type: 'boolean'},
	},
});
const sizes = [100, 10_000, 100_000];
const rounds = 21;
const faultySize = 10_000;
// Of the demo account's instances, the region that is opened has two in five.
const accountSize = (instances: number) => String(instances * 2.5);

await using workplace = await openWorkplace();
if (values.soak !== undefined) {
	const figures = await measureSoak(workplace, Number(values.soak));
	console.log(soakReport(figures));
	await writeJson(values.json, figures);
	process.exit();
}

if (values.faults) {
	const figures = await measureFaults(workplace, faultySize);
	console.log(faultsReport(figures));
	await writeJson(values.json, figures);
	process.exit();
}

const lists: ListFigures[] = [];
let start: Figures['start'] | undefined;
for (const size of sizes) {
	console.error(`${size.toLocaleString('en-US')} instances …`);
	await using endpoint = await startEndpointProcess('--demo-instances', accountSize(size));
	if (!start) {
		// All of the endpoints have the same AccessKey.
		await saveProfile(workplace, endpoint);
		start = await measureStart(workplace, endpoint.url, rounds);
	}

	lists.push(await measureList(workplace, endpoint.url));
}

console.error('all regions …');
const fleet = await measureFleet(workplace, 100_000, 10);
console.error('faults …');
const faults = await measureFaults(workplace, faultySize);
console.error('soak …');
const soak = await measureSoak(workplace, 2);
console.error('far away …');
const distance = await measureDistance(10_000);

if (start) {
	const processor = `${cpus().length} × ${cpus()[0]?.model}`;
	const figures: Figures = {
		node: process.version,
		platform: process.platform,
		processor,
		start,
		lists,
		fleet,
		faults,
		distance,
		soak,
	};
	console.log(reportOf(figures));
	if (values.document !== undefined) {
		const document = await readFile(values.document, 'utf8');
		await writeFile(values.document, replaceBlocks(document, {bench: `\`\`\`text\n${reportOf(figures)}\n\`\`\``}));
	}

	await writeJson(values.json, {...figures, aims: aimsOf(figures)});
}

async function writeJson(file: string | undefined, content: unknown): Promise<void> {
	if (file !== undefined) {
		await writeFile(file, `${JSON.stringify(content, undefined, '\t')}\n`);
	}
}
