import {expect, test} from 'vitest';
import type {Instance} from '#domain/instance.ts';
import {layout} from '#state/layout.ts';
import {selectedItem} from '#state/list.ts';
import type {Message} from '#state/message.ts';
import type {State} from '#state/state.ts';
import {update} from '#state/update.ts';
import fc from '../support/fast-check.ts';
import {instanceNamed} from '../support/instances.ts';
import {times} from '../support/long.ts';
import {signedInState, typing} from '../support/sample-state.ts';

const hangzhou = 'cn-hangzhou';
const statuses = ['Running', 'Starting', 'Stopped'];

/** Some of 40 machines, in some order, each in some state. */
const readings = fc
	.subarray(
		Array.from({length: 40}, (_, index) => index),
		{minLength: 0},
	)
	.chain(numbers => fc.tuple(fc.shuffledSubarray(numbers, {minLength: numbers.length}), fc.integer({min: 0, max: 99})))
	.map(([numbers, seed]): readonly Instance[] =>
		numbers.map(number =>
			instanceNamed(`web-${number}`, {
				status: statuses[(number + seed) % 3] ?? 'Running',
				createdAt: Date.UTC(2026, 0, 1 + ((number * 7 + seed) % 28)),
			}),
		),
	);

/** What can happen to a table: by the world, or by the user, who may move the cursor. */
type Happening = {
	readonly name: string;
	readonly movesCursor: boolean;
	readonly messages: (state: State) => readonly Message[];
};

const happening = (name: string, movesCursor: boolean, messages: Happening['messages']): Happening => ({
	name,
	movesCursor,
	messages,
});

const loadOf = (state: State) => state.lists.instances.loads[0];

const happenings: fc.Arbitrary<Happening> = fc.oneof(
	readings.map(items =>
		happening(`read ${items.length}`, false, state => {
			const load = loadOf(state);
			const isAsked = load?.status.phase === 'loading';
			const generation = isAsked ? load.generation : state.generation + 1;
			const facts = {resource: 'instances', regionId: hangzhou, generation, now: state.now + 1000} as const;
			const middle = Math.floor(items.length / 2);
			return [
				...(isAsked ? [] : [{type: 'refresh-requested'} as const]),
				{type: 'rows-arrived', ...facts, items: items.slice(0, middle), total: items.length},
				{type: 'rows-arrived', ...facts, items: items.slice(middle)},
				{type: 'list-finished', ...facts, took: 100},
			];
		}),
	),
	fc.constant(happening('refresh', false, () => [{type: 'refresh-requested'}])),
	fc.integer({min: 0, max: 39}).map(number =>
		happening(`poll ${number}`, false, state => [
			{
				type: 'statuses-arrived',
				resource: 'instances',
				regionId: hangzhou,
				generation: loadOf(state)?.poll?.generation ?? 0,
				now: state.now + 1000,
				statuses: new Map([[`i-bp1web${number}`, 'Stopped']]),
			} as Message,
		]),
	),
	fc
		.constantFrom('name', 'status', 'created' as const)
		.map(column => happening(`sort ${column}`, false, () => [{type: 'sort-requested', column} as Message])),
	fc
		.constantFrom('web-1', 'status=Running', '!web-3', 'cpu>x', '')
		.map(text =>
			happening(`filter ${text}`, false, () => [
				{type: 'filter-started'},
				{type: 'text-edited', command: 'delete-to-start'},
				...typing(text),
				{type: 'filter-kept'},
			]),
		),
	fc
		.constantFrom(24, 14, 40)
		.map(rows => happening(`resize ${rows}`, false, () => [{type: 'resized', size: {columns: 100, rows}}])),
	fc
		.constantFrom<Message>({type: 'help-opened'}, {type: 'palette-opened'}, {type: 'fields-opened'})
		.map(message => happening(message.type, false, () => [message])),
	fc.constant(
		happening(
			'close',
			false,
			({overlay}) => (overlay ? [{type: 'escape-pressed'}, {type: 'escape-pressed'}] : []).slice(0, 1) as Message[],
		),
	),
	fc
		.integer({min: -30, max: 30})
		.map(rows => happening(`move ${rows}`, true, () => [{type: 'list-moved', move: {rows}}])),
	fc.constant(happening('mark', true, ({overlay}) => (overlay ? [] : [{type: 'row-marked'}]))),
);

const ids = ({items}: {readonly items: readonly Instance[]}) => new Set(items.map(({id}) => id));

test('cursor and marks stay on their machines, whatever happens to the table', () => {
	fc.assert(
		fc.property(fc.array(happenings, {minLength: 1, maxLength: 25}), script => {
			// Until the user has put it somewhere the cursor is at the top, not on a machine.
			let [state] = update(signedInState({size: {columns: 100, rows: 24}, language: 'en'}), {
				type: 'list-moved',
				move: {rows: 1},
			});
			for (const {movesCursor, messages} of script) {
				for (const message of messages(state)) {
					const before = state.lists.instances;
					[state] = update(state, message);
					const after = state.lists.instances;
					const {cursor, shown, marks} = after;

					// The pointer is on what Enter would open, and it is in sight.
					if (cursor.id !== undefined) {
						expect(selectedItem(after)?.id).toBe(cursor.id);
					}

					if (state.overlay === undefined && shown.items.length > 0) {
						expect(cursor.index).toBeGreaterThanOrEqual(cursor.top);
						expect(cursor.index).toBeLessThan(cursor.top + layout(state).listRows);
					}

					// It moves from a machine that is there only when the user moves it, or back to where it was.
					const isBack = cursor.id === before.cursor.left;
					if (!movesCursor && !isBack && cursor.id !== before.cursor.id && before.cursor.id !== undefined) {
						expect(ids(shown)).not.toContain(before.cursor.id);
					}

					// A mark ends only with its machine, or by the user.
					const gone = [...before.marks.ids].filter(id => !marks.ids.has(id));
					for (const id of movesCursor ? [] : gone) {
						expect(ids(after.sorted)).not.toContain(id);
					}
				}
			}
		}),
		{numRuns: times(150, 3000)},
	);
}, 60_000);
