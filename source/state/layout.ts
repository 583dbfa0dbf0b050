import {banner} from './banner.ts';
import {tableOnScreen} from './lists.ts';
import {noticeLines} from './notice-lines.ts';
import {isDialog, isPanel, type Panel} from './overlay.ts';
import type {State} from './state.ts';

/** How the terminal's rows are shared out, in cells. `update` scrolls by it and `screens/` draw by it. */
export type Layout = {
	readonly isTooSmall: boolean;
	readonly columns: number;
	/** Rows between the title line and the log pane. */
	readonly bodyRows: number;
	/** Rows of the body that the screen's list, text or form has, below the banner and the column titles. */
	readonly listRows: number;
	/** Rows of the body that a text or choices above the screen have; all of them if there is no room for more, or nothing is above it. */
	readonly overlayRows: number;
	/** Rows of the body that a question has at its end; 0 while there is none. */
	readonly dialogRows: number;
	/** Rows of the log pane with its title line; 0 while it is hidden. */
	readonly logRows: number;
};

const smallestTerminal = {columns: 40, rows: 10} as const;

const largestDialog = 9;
const fewestChoiceRows = 5;
const fewestTextRows = 16;
// With the rule above them and the column titles.
const rowsBelowText = 7;
const fewestListRows = 4;

// Header, title line and hint bar.
const frameRows = 3;

export function layout(state: State): Layout {
	const {columns, rows} = state.size;
	const logRows = logPaneRows(state);
	const bodyRows = Math.max(1, rows - frameRows - logRows - (noticeLines(state)?.lines.length ?? 0));
	// Of a table its column titles, of the details their tabs.
	const columnTitleRows = tableOnScreen(state) || state.screen === 'details' ? 1 : 0;
	const dialogRows = isDialog(state.overlay) ? rowsOfDialog(bodyRows) : 0;
	const overlayRows = isPanel(state.overlay) ? rowsOfPanel(state.overlay, bodyRows) : bodyRows;
	const isCovered = state.overlay !== undefined && dialogRows === 0 && overlayRows === bodyRows;
	const aroundList = dialogRows + (overlayRows < bodyRows ? overlayRows + 1 : 0);
	const occupied = isCovered ? 0 : banner(state).lines.length + columnTitleRows + aroundList;
	return {
		isTooSmall: columns < smallestTerminal.columns || rows < smallestTerminal.rows,
		columns,
		bodyRows,
		listRows: Math.max(1, bodyRows - occupied),
		overlayRows,
		dialogRows,
		logRows,
	};
}

/** Cells that a table has for its columns: beside them there are the pointer and the scroll bar. */
export function tableWidth({size}: State): number {
	return size.columns - 3;
}

/** Rows of the screen's list when nothing lies over it: it scrolls by these, so that it is where it was when that is over. */
export function listRowsAlone(state: State): number {
	const {overlay, ...below} = state;
	return layout(below).listRows;
}

// With its title line. Where nothing useful would be left of the list it has all of the body.
function rowsOfDialog(bodyRows: number): number {
	return bodyRows - largestDialog < fewestListRows ? bodyRows : largestDialog;
}

// Of a short body nothing useful would be left: the panel has all of it then. A text to read needs more than a choice.
function rowsOfPanel({kind}: Panel, bodyRows: number): number {
	const isText = kind === 'help' || kind === 'request';
	const rows = isText ? bodyRows - rowsBelowText : Math.floor(bodyRows / 2);
	return rows < (isText ? fewestTextRows : fewestChoiceRows) ? bodyRows : rows;
}

function logPaneRows({log, size, overlay}: State): number {
	if (log.view === 'hidden') {
		return 0;
	}

	const share = log.view === 'focused' && !overlay ? 2 : 4;
	return Math.max(2, Math.min(share === 2 ? 20 : 10, Math.floor((size.rows - frameRows) / share)));
}
