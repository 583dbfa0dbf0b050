#!/usr/bin/env node
import {cacheFolder, keepCompiledCode} from '#io/files/compiled-code.ts';
import packageJson from './package.json' with {type: 'json'};

// Of the built program: while it is worked on, code seldom stays what it was. And the demo touches no file.
if (import.meta.url.endsWith('.js') && !process.argv.includes('--demo')) {
	keepCompiledCode(cacheFolder(process.env));
}

const {main} = await import('#command-line/main.ts');
await main(packageJson.version);
