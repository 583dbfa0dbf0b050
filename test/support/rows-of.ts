import {renderToString} from 'ink';
import type {ReactElement} from 'react';

/** The rows a part draws in a terminal of that many columns. */
export function rowsOf(element: ReactElement, columns = 80): readonly string[] {
	return renderToString(element, {columns}).split('\n');
}
