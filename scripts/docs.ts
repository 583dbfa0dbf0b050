// Brings what README and docs/ show of the program up to date: `npm run docs`. With `--check` it writes nothing, names
// what is stale and exits 1.
import {parseArgs} from 'node:util';

// Before what reads them is loaded: the same pictures in every terminal and every time zone.
process.env.FORCE_COLOR = '1';
process.env.TZ = 'UTC';

const {values} = parseArgs({options: {check: {type: 'boolean', default: false}}});
const {updateDocs} = await import('./docs/update-docs.ts');
const stale = await updateDocs({isCheck: values.check});
for (const path of stale) {
	console.log(values.check ? `${path} is stale: npm run docs` : `${path} was updated`);
}

process.exitCode = values.check && stale.length > 0 ? 1 : 0;
