import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, expect, test} from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const biome = join(root, 'node_modules/.bin/biome');
const {vcs, ...configuration} = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8')) as {
	readonly vcs: unknown;
	readonly overrides: readonly {readonly includes: readonly string[]}[];
};

const folders = readdirSync(join(root, 'source'), {withFileTypes: true})
	.filter(entry => entry.isDirectory())
	.map(({name}) => name);

// A checkout of nothing but the rule, with one file in it that breaks or keeps it.
let checkout = '';
beforeAll(() => {
	checkout = mkdtempSync(join(tmpdir(), 'yundeck-import-rule-'));
	writeFileSync(join(checkout, 'biome.json'), JSON.stringify(configuration));
});
afterAll(() => {
	rmSync(checkout, {recursive: true});
});

function lint(path: string, code: string): string {
	const file = join(checkout, path);
	mkdirSync(dirname(file), {recursive: true});
	writeFileSync(file, code);
	const {stdout, stderr} = spawnSync(biome, ['lint', path], {cwd: checkout, encoding: 'utf8'});
	rmSync(file);
	return stdout + stderr;
}

test('every folder of source/ has its import rule', () => {
	const ruled = configuration.overrides.flatMap(({includes}) => includes);
	expect(folders.length).toBeGreaterThan(5);
	for (const folder of folders) {
		expect(ruled).toContain(`source/${folder}/**`);
	}
});

// What would be tempting.
test.each([
	['domain', '#ports.ts'],
	['resources', '#state/state.ts'],
	['resources/details', '../../state/state.ts'],
	['resources', '../ports.ts'],
	['resources', '../state/state.ts'],
	['text', '#state/state.ts'],
	['state', '#ports.ts'],
	['state', 'react'],
	['state', '#palette/commands.ts'],
	['palette', '#keys/keymap.ts'],
	['keys', '#ui/table.tsx'],
	['ui', '#state/state.ts'],
	['screens', '#app/store.ts'],
	['app', '#io/ecs/ecs-api.ts'],
	['io', '#state/state.ts'],
	['headless', '#io/ecs/ecs-api.ts'],
	['demo', '#domain/instance.ts'],
])('%s/ may not import %s', (folder, module) => {
	expect(lint(`source/${folder}/probe.ts`, `export * from '${module}';\n`)).toContain('noRestrictedImports');
});

test('what is allowed is not reported', () => {
	expect(lint('source/state/probe.ts', "export * from '#domain/instance.ts';\n")).not.toContain('noRestrictedImports');
	expect(lint('source/text/en/probe.ts', "export * from '#text/number.ts';\n")).not.toContain('noRestrictedImports');
	expect(lint('source/resources/details/probe.ts', "export * from '../line.ts';\n")).not.toContain(
		'noRestrictedImports',
	);
});
