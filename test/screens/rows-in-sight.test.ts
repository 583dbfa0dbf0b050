import {expect, test} from 'vitest';
import type {Instance} from '#domain/instance.ts';
import {draw} from '../gallery/draw.tsx';
import {instanceList, loadOf} from '../support/instance-list.ts';
import {instanceNamed} from '../support/instances.ts';
import {signedInState} from '../support/sample-state.ts';

test('of a long table only the rows in sight are looked at', () => {
	const size = {columns: 120, rows: 40};
	const drawn = new Set<number>();
	const instances = Array.from({length: 5000}, (_, index): Instance => {
		const instance = instanceNamed(`web-${index}`);
		return Object.defineProperty({...instance}, 'type', {
			get() {
				drawn.add(index);
				return 'ecs.g7.large';
			},
		});
	});
	const state = signedInState({size, language: 'en'});
	const lists = {...state.lists, instances: instanceList(loadOf({id: 'cn-hangzhou', name: ''}, instances))};
	drawn.clear();
	expect(draw({...state, lists})).toContain('web-0 ');
	expect(drawn.size).toBeGreaterThan(5);
	expect(drawn.size).toBeLessThan(size.rows);
});
