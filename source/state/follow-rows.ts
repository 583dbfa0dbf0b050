import {idle} from '#domain/remote.ts';
import type {ResourceItems, ResourceName} from '#resources/registry.ts';
import type {DetailsState, Subject} from './details.ts';
import {selectedItem} from './list.ts';
import {listOf, tableOnScreen} from './lists.ts';
import type {Notice} from './notice.ts';
import type {State} from './state.ts';
import {refit} from './update-lists.ts';

/**
 * After rows have become other ones: the details show theirs as it is now, and the user is told when the one he was on
 * is not there any more.
 */
export function followRows<K extends ResourceName>(
	before: State,
	after: State,
	name: K,
	fresh: readonly ResourceItems[K][],
): State {
	if (after.screen !== 'details') {
		const notice = lostRow(before, after, name);
		return notice ? {...after, notice} : after;
	}

	const details = followSubject(after, name, fresh);
	const notice = goneSubject(before.details, details);
	// Their text may be shorter now.
	return refit({...after, details, ...(notice && {notice})});
}

function followSubject<K extends ResourceName>(
	state: State,
	name: K,
	fresh: readonly ResourceItems[K][],
): DetailsState {
	const {details} = state;
	const {subject, isGone, parts, ...rest} = details;
	if (subject?.resource !== name) {
		return details;
	}

	const {id} = subject.item;
	const item = fresh.find(other => other.id === id);
	if (item) {
		// The YAML was made of another record.
		const yaml = item.record === subject.item.record ? parts.yaml : {...parts.yaml, status: idle};
		// Here it is, whatever went wrong when it was asked for by itself.
		const asked = parts.item.status.phase === 'failed' ? {...parts.item, status: idle} : parts.item;
		return {...rest, subject: {resource: name, item} as Subject, parts: {...parts, yaml, item: asked}};
	}

	return isGoneFrom(state, name, id) ? {...details, isGone: true} : details;
}

function goneSubject(before: DetailsState, {subject, isGone}: DetailsState): Notice | undefined {
	return subject && isGone && !before.isGone ? {kind: 'row-gone', row: nameOf(subject.item)} : undefined;
}

function lostRow(before: State, after: State, name: ResourceName): Notice | undefined {
	const {cursor} = listOf(before, name);
	const row = selectedItem(listOf(before, name));
	const list = listOf(after, name);
	if (tableOnScreen(after) !== name || !row || cursor.id === undefined || list.cursor.id === cursor.id) {
		return undefined;
	}

	const next = selectedItem(list);
	const kind = isGoneFrom(after, name, row.id) ? 'row-gone' : 'row-hidden';
	return {kind, row: nameOf(row), ...(next && {next: nameOf(next)})};
}

function isGoneFrom(state: State, name: ResourceName, id: string): boolean {
	return listOf(state, name).changes?.rows.get(id)?.kind === 'gone';
}

function nameOf({name, id}: {readonly name: string; readonly id: string}): string {
	return name || id;
}
