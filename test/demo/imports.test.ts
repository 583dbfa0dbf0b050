import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';

const folder = fileURLToPath(new URL('../../source/demo/ecs-endpoint', import.meta.url));

// One misreading of the API must not hide in both sides, so the endpoint has no code of the client's.
test('the endpoint imports Node and its own files only', () => {
	const files = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter(file => file.endsWith('.ts'));
	expect(files.length).toBeGreaterThan(20);
	for (const file of files) {
		const source = readFileSync(join(folder, file), 'utf8');
		const specifiers = [...source.matchAll(/\b(?:from|import)\b ?\(?'([^'\n]+)'/g)].map(match => match[1] ?? '');
		for (const specifier of specifiers) {
			if (specifier.startsWith('node:')) continue;
			const target = relative(folder, resolve(join(folder, dirname(file)), specifier));
			expect(specifier, file).toMatch(/^\.\.?\//);
			expect(target, file).not.toMatch(/^\.\./);
		}
	}
});
