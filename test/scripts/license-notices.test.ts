import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import type {BundledPackage} from '../../scripts/build/bundled-packages.ts';
import {licenseNotices} from '../../scripts/build/license-notices.ts';

let folder: string;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'yundeck-licenses-'));
});

afterEach(() => rm(folder, {recursive: true}));

function bundled(facts: Partial<BundledPackage> = {}): BundledPackage {
	return {name: 'left-pad', version: '1.3.0', license: 'MIT', author: 'Somebody', folder, ...facts};
}

test('the licence files of a package are taken as they are', async () => {
	await writeFile(join(folder, 'LICENSE.md'), 'All of the licence.\r\nIts second line.\n');
	await writeFile(join(folder, 'NOTICE'), 'A notice.');
	const notices = await licenseNotices([bundled()]);
	expect(notices).toContain('left-pad 1.3.0 (MIT)\n\nAll of the licence.\nIts second line.\n\nA notice.\n');
});

test('a package without a text gets the standard one, with its author', async () => {
	const notices = await licenseNotices([bundled({license: 'Apache License 2.0'})]);
	expect(notices).toContain('Copyright (c) Somebody');
	expect(notices).toContain('TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION');
});

test('a package that names no licence is refused', async () => {
	await expect(licenseNotices([bundled({license: undefined})])).rejects.toThrow('left-pad 1.3.0 does not say');
});

test('a package with neither a text nor a licence that is known is refused', async () => {
	await expect(licenseNotices([bundled({license: 'My-Own-1.0'})])).rejects.toThrow('left-pad carries no licence text');
});
