import {expect, test} from 'vitest';
import {Lines} from '#ui/lines.tsx';
import {scrollBar} from '#ui/scroll-bar.ts';
import {SelectList} from '#ui/select-list.tsx';
import {Table} from '#ui/table.tsx';
import {themeFor} from '#ui/theme.ts';
import {rowsOf} from '../support/rows-of.ts';

const theme = themeFor(true);
const names = Array.from({length: 10}, (_, index) => `row-${index}`);

test('the scroll bar is there only when something is out of sight, and tells where', () => {
	const bar = (top: number) =>
		scrollBar(top, 4, 16)
			.map(piece => piece ?? ' ')
			.join('');
	expect(scrollBar(0, 10, 10)).toEqual([]);
	expect([bar(0), bar(4), bar(8), bar(12)]).toEqual(['▐   ', ' ▐  ', '  ▐ ', '   ▐']);
	expect(scrollBar(99_960, 40, 100_000).at(-1)).toBe('▐');
});

test('a table shows its window under the head, the pointer on the row of the cursor', () => {
	const table = (
		<Table
			head="NAME"
			rows={names.slice(3, 6).map(text => [{text}])}
			top={3}
			length={names.length}
			cursor={4}
			isFocused
			columns={12}
			theme={theme}
		/>
	);
	expect(rowsOf(table)).toEqual(
		['  NAME', '  row-3', '❯ row-4    ▐', '  row-5'].map(row => expect.stringContaining(row)),
	);
});

test('the pointer stays when the keys go elsewhere', () => {
	const table = (
		<Table rows={[[{text: 'row-0'}]]} top={0} length={1} cursor={0} isFocused={false} columns={12} theme={theme} />
	);
	expect(rowsOf(table)).toEqual(['❯ row-0']);
});

test('a text shows its window', () => {
	const visible = names.slice(8).map(text => [{text}]);
	const lines = <Lines lines={visible} top={8} length={names.length} columns={12} theme={theme} />;
	expect(rowsOf(lines)).toEqual(['  row-8', '  row-9    ▐']);
});

test('a list to pick from points at the highlighted item, wherever it is', () => {
	const list = (highlighted: number) =>
		rowsOf(
			<SelectList
				items={names.map(id => ({id, label: id}))}
				top={0}
				length={names.length}
				highlighted={highlighted}
				isFocused
				columns={20}
				theme={theme}
			/>,
		).findIndex(row => row.startsWith('❯'));
	expect([list(0), list(5), list(9)]).toEqual([0, 5, 9]);
});

test('a list to pick from tells that there is more of it', () => {
	const items = names.slice(2, 4).map(id => ({id, label: id}));
	const list = <SelectList items={items} top={2} length={4} highlighted={0} isFocused columns={12} theme={theme} />;
	expect(rowsOf(list)).toEqual(['❯ row-2', '  row-3    ▐']);
});
