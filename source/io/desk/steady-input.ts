type Input = NodeJS.ReadStream;

// The beginning of what a key sends, when it is the last of what has arrived.
const unfinished = /\u001B(?:\[[\u0030-\u003F]*[\u0020-\u002F]*|O)?$/;
// No key takes that long, not even over a bad line; if nothing has followed by then, it was Esc.
const patience = 200;

/**
 * The input without keys that are cut in two: of a key that is held more arrives than a terminal passes on at once, and
 * its rest may come late. Ink would take an Esc at the end for the key of that name after 20 ms, and the rest for
 * letters. An Esc that comes alone is passed on at once.
 */
export function steadyInput(input: Input): Input {
	let held = '';
	let timer: NodeJS.Timeout | undefined;

	function read(size?: number): string | null {
		const chunk: unknown = input.read(size);
		if (chunk === null) {
			return null;
		}

		clearTimeout(timer);
		const text = held + String(chunk);
		held = cutOff(text);
		if (held !== '') {
			timer = setTimeout(passOn, patience);
		}

		return text.length === held.length ? read(size) : text.slice(0, text.length - held.length);
	}

	function passOn(): void {
		const rest = held;
		held = '';
		input.unshift(rest);
	}

	return new Proxy(input, {
		get(target, name) {
			const value: unknown = name === 'read' ? read : Reflect.get(target, name, target);
			return typeof value === 'function' ? value.bind(target) : value;
		},
	});
}

function cutOff(text: string): string {
	const [end = ''] = unfinished.exec(text) ?? [];
	// Nothing but Esc, however often: somebody presses that key.
	return /^\u001B*$/.test(text) ? '' : end;
}
