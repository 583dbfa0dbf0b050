let last: Promise<void> = Promise.resolve();

/**
 * Waits for a turn of the event loop to oneself. Answers come in bunches when many are asked for at once; read one per
 * turn, they leave room for a key press between two of them.
 */
export function ownTurn(): Promise<void> {
	last = last.then(() => new Promise<void>(resolve => setImmediate(resolve)));
	return last;
}
