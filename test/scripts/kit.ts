// The entry point of a small bundle: what drawing.ts draws with.
export {default as cliTruncate} from 'cli-truncate';
export * as ink from 'ink';
export {default as react} from 'react';
export {default as stringWidth} from 'string-width';
