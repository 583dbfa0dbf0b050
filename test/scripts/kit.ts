// The entry point of a small bundle: what drawing.ts draws with.
import cliTruncate from 'cli-truncate';
import * as ink from 'ink';
import react from 'react';
import stringWidth from 'string-width';

export const kit = {cliTruncate, ink, react, stringWidth};
