import {expect, test} from 'vitest';
import {suggest} from '#domain/suggest.ts';

const names = ['regions', 'refresh', 'retry', 'instances', 'quit'];

test.each([
	['regoins', 'regions'],
	['region', 'regions'],
	['Instanses', 'instances'],
	['refersh', 'refresh'],
	['quti', 'quit'],
])('“%s” was probably meant as “%s”', (word, meant) => {
	expect(suggest(word, names)).toBe(meant);
});

test.each(['', 'x', 'sort', 'something else'])('nothing is near to “%s”', word => {
	expect(suggest(word, names)).toBeUndefined();
});

test('the nearest one wins, and of equally near ones the first', () => {
	expect(suggest('disk', ['disco', 'disks', 'risk'])).toBe('disks');
	expect(suggest('dask', ['desk', 'disk'])).toBe('desk');
	expect(suggest('实利', ['云盘', '实例'])).toBe('实例');
});
