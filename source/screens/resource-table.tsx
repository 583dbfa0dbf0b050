import {highlight, parseFilter} from '#domain/filter/filter.ts';
import type {Listed} from '#domain/listed.ts';
import {columnGap, type Fitted, fitColumns, fitScrolled} from '#resources/fit-columns.ts';
import {byResource, type ResourceItem, type ResourceName, resourceOf} from '#resources/registry.ts';
import type {Column} from '#resources/resource.ts';
import {type Highlight, headText} from '#resources/row-cells.ts';
import {shownColumns} from '#resources/shown-columns.ts';
import {layout, tableWidth} from '#state/layout.ts';
import {failureOf, type ListState, summarize} from '#state/list.ts';
import type {RowChange} from '#state/list-changes.ts';
import {listOf} from '#state/lists.ts';
import {memoizeLatest} from '#state/memoize-latest.ts';
import {hasPointer, isPanel} from '#state/overlay.ts';
import {isMany} from '#state/place.ts';
import type {State} from '#state/state.ts';
import {type ColumnTitle, wordsFor} from '#text/words.ts';
import type {RowBadge} from '#ui/row.tsx';
import {Table} from '#ui/table.tsx';
import {themeFor} from '#ui/theme.ts';
import {changedRowCache} from './changed-row.ts';
import {contextOf} from './context.ts';
import {MessageLines} from './message-lines.tsx';
import {tableRowCache} from './row-cache.ts';

type Props = {readonly state: State; readonly name: ResourceName};

/** The things of a region or of several, one a row. */
export function ResourceTable({state, name}: Props) {
	const {place, settings, language, size, log, overlay} = state;
	// A row of whichever kind goes with the columns of that kind.
	const list = listOf(state, name) as ListState<ResourceItem>;
	const {shown, cursor, sort, picked} = list;
	if (shown.items.length === 0) {
		return <NoRows state={state} name={name} />;
	}

	const {listRows} = layout(state);
	const columns = fittedColumns[name](tableWidth(state), isMany(place), list.scrolled, list.columns, picked);
	const context = contextOf(state);
	const found = highlights[name](list.filter.applied);
	const visible = shown.items.slice(cursor.top, cursor.top + listRows);
	const changeOf = ({id}: ResourceItem) => list.changes?.rows.get(id);
	return (
		<Table
			head={headText(columns, wordsFor(language), columnGap, {
				sorted: sort.column,
				isDescending: sort.isDescending,
				...(picked !== undefined && {picked}),
			})}
			rows={visible.map(item => {
				const change = changeOf(item);
				return change ? changedCells(change, item, columns, context) : cells(item, columns, context, found);
			})}
			badges={visible.map(item => (list.marks.ids.has(item.id) ? 'marked' : badgeOf(changeOf(item))))}
			top={cursor.top}
			length={shown.items.length}
			{...(!hasPointer(overlay) && {cursor: cursor.index})}
			isFocused={log.view !== 'focused' && !isPanel(overlay)}
			columns={size.columns}
			theme={themeFor(settings.hasColor)}
		/>
	);
}

/** What the filter has found; the same function for the same expression. */
const highlights = byResource(name => memoizeLatest((expression: string) => highlightOf(name, expression)));

function highlightOf<K extends ResourceName>(name: K, expression: string): Highlight | undefined {
	const parsed = parseFilter(expression, resourceOf(name).language);
	return parsed.ok && parsed.filter.terms.some(({mark}) => mark)
		? (title, text) => highlight(parsed.filter, title, text)
		: undefined;
}

type FitColumns = (
	width: number,
	isMany: boolean,
	scrolled: number | undefined,
	chosen: ListState<ResourceItem>['columns'],
	picked: ColumnTitle | undefined,
) => readonly Fitted<Column<ResourceItem>>[];

const fittedColumns = byResource(name => {
	const fit: FitColumns = (width, isMany, scrolled, chosen, picked) => {
		const columns = shownColumns(name, isMany, chosen) as readonly Column<ResourceItem>[];
		return scrolled === undefined
			? fitColumns(
					columns.map(column => (column.title === picked ? {...column, priority: 0} : column)),
					width,
					columnGap,
				)
			: fitScrolled(columns, width, columnGap, scrolled);
	};
	return memoizeLatest(fit);
});

const changedCells = changedRowCache<ResourceItem>();
const cells = tableRowCache<ResourceItem & Listed>(columnGap);

function badgeOf(change: RowChange | undefined): RowBadge | undefined {
	return change?.kind === 'gone' ? undefined : change?.kind;
}

function NoRows({state, name}: Props) {
	const words = wordsFor(state.language);
	const {loads, filter} = listOf(state, name);
	const {phase, count, isComplete} = summarize(loads);
	const where = state.place?.regions.length === 1 ? (state.place.regions[0]?.id ?? '') : words.list.everywhere;
	const {noMatch, loading, empty} = words.resources[name];
	if (count > 0) {
		// Of a wrong expression nothing is known: the rows are still those of the last right one.
		return <MessageLines state={state} text={noMatch(filter.applied)} hint={words.list.noMatchHint} />;
	}

	// Of a failure the banner says it all, also while it is tried again.
	if (phase === 'failed' || (loads.length > 0 && loads.every(load => failureOf(load) !== undefined))) {
		return null;
	}

	return isComplete ? (
		<MessageLines state={state} text={empty(where)} hint={words.list.emptyHint} />
	) : (
		<MessageLines state={state} text={loading(where)} />
	);
}
