import {editOf} from '#domain/text-edit.ts';
import type {ResourceName} from '#resources/registry.ts';
import {resourceOf} from '#resources/registry.ts';
import type {Relation} from '#resources/resource.ts';
import {kindOf, type Subject} from './details.ts';
import {withExpression} from './filter.ts';
import {listOf} from './lists.ts';
import {regionOf} from './region-of.ts';
import type {State} from './state.ts';
import {andThen, type Step} from './step.ts';
import {filterTable} from './update-filter.ts';
import {openTable} from './update-list.ts';
import {subjectInFocus} from './update-take-away.ts';

/** Shows what belongs to the thing in focus, in the table of its own kind. */
export function jump(state: State): Step {
	const subject = subjectInFocus(state);
	const relation = subject && relationOf(subject);
	if (!subject || !relation) {
		return [state];
	}

	const place = {regions: [regionOf(state, subject.item)], isAll: false};
	return andThen(openTable(state, relation.resource, place), opened => [
		filtered(opened, relation.resource, relation.expression),
	]);
}

/** Where the jump leads; undefined when nothing belongs to the thing. */
export function relationOf(subject: Subject): Relation<ResourceName> | undefined {
	return kindOf(subject).related(subject.item);
}

function filtered<K extends ResourceName>(state: State, name: K, expression: string): State {
	return filterTable(
		state,
		name,
		withExpression(listOf(state, name).filter, editOf(expression), resourceOf(name).language),
	);
}
