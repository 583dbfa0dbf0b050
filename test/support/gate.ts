/** Holds calls of a scripted cloud back, until the test lets them go. */
export function createGate() {
	const held: (() => void)[] = [];
	return {
		/** Waits at the gate. */
		hold: () => new Promise<void>(resolve => held.push(resolve)),
		waiting: () => held.length,
		letGo() {
			for (const resolve of held.splice(0)) {
				resolve();
			}
		},
	};
}
