import {banner} from './banner.ts';
import {tableOnScreen} from './lists.ts';
import {noticeLines} from './notice-lines.ts';
import type {State} from './state.ts';

/** How the terminal's rows are shared out, in cells. `update` scrolls by it and `screens/` draw by it. */
export type Layout = {
	readonly isTooSmall: boolean;
	readonly columns: number;
	/** Rows between the title line and the log pane. */
	readonly bodyRows: number;
	/** Rows of the body that the screen's list, text or form has, below the banner and the column titles. */
	readonly listRows: number;
	/** Rows of the log pane with its title line; 0 while it is hidden. */
	readonly logRows: number;
};

const smallestTerminal = {columns: 40, rows: 10} as const;

// Header, title line and hint bar.
const frameRows = 3;

export function layout(state: State): Layout {
	const {columns, rows} = state.size;
	const logRows = logPaneRows(state);
	const bodyRows = Math.max(1, rows - frameRows - logRows - (noticeLines(state)?.lines.length ?? 0));
	const columnTitleRows = tableOnScreen(state) ? 1 : 0;
	const occupied = state.overlay ? 0 : banner(state).lines.length + columnTitleRows;
	return {
		isTooSmall: columns < smallestTerminal.columns || rows < smallestTerminal.rows,
		columns,
		bodyRows,
		listRows: Math.max(1, bodyRows - occupied),
		logRows,
	};
}

function logPaneRows({log, size, overlay}: State): number {
	if (log.view === 'hidden') {
		return 0;
	}

	const share = log.view === 'focused' && !overlay ? 2 : 4;
	return Math.max(2, Math.min(share === 2 ? 20 : 10, Math.floor((size.rows - frameRows) / share)));
}
