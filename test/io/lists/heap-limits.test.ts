import {execFile} from 'node:child_process';
import {promisify} from 'node:util';
import {expect, test} from 'vitest';

// Fills young space, and says how large it has become; V8 doubles it for as long as most of what is made stays alive.
const program = `
	const {holdHeapDown} = await import(process.argv[1]);
	const v8 = await import('node:v8');
	const heap = holdHeapDown();
	const kept = [];
	for (let round = 0; round < 60; round++) {
		for (let count = 0; count < 10000; count++) kept.push({count, list: [count]});
		heap.check();
	}
	heap.end();
	console.log(v8.getHeapSpaceStatistics().find(({space_name: name}) => name === 'new_space').space_size / 1024 ** 2);
`;

test('young space stays small, and this Node knows the flags', async () => {
	const file = import.meta.resolve('../../../source/io/lists/heap-limits.ts');
	const {stdout, stderr} = await promisify(execFile)(process.execPath, [
		...['--disable-warning=ExperimentalWarning', '--input-type=module', '--import=tsx', '-e', program, file],
	]);

	expect(stderr).toBe('');
	expect(Number(stdout)).toBeLessThanOrEqual(32);
});
