import {getHeapSpaceStatistics, setFlagsFromString} from 'node:v8';

// Bytes, of both halves: room for the garbage of ten pages.
const largestYoungSpace = 16 * 1024 ** 2;
// By how much the heap may outgrow what was alive when garbage was last collected, in percent; V8 itself goes up to four
// times that. Afterwards a little more: collecting 150 MB that are alive keeps a key waiting.
const growthAtFirst = 30;
const growthAfterwards = 25;
let growth = growthAtFirst;
let readings = 0;
let isYoungSpaceLimited = false;

/**
 * Holds the heap down from the moment that a large list is read. Reading makes garbage fast, which V8 answers by taking
 * memory, 128 MB for young objects alone, and it gives that back when nothing has happened for minutes. Its flags are
 * looked at whenever it thinks of growing, so they can be set while it runs. Gives what to call for each page, and at
 * the end.
 */
export function holdHeapDown(): {readonly check: () => void; readonly end: () => void} {
	readings++;
	setFlagsFromString(`--heap-growing-percent=${growth}`);
	limitYoungSpace();
	return {
		check: limitYoungSpace,
		end() {
			readings--;
			if (readings === 0) {
				growth = growthAfterwards;
				setFlagsFromString(`--heap-growing-percent=${growth}`);
			}
		},
	};
}

function limitYoungSpace(): void {
	const size = isYoungSpaceLimited
		? 0
		: (getHeapSpaceStatistics().find(({space_name: name}) => name === 'new_space')?.space_size ?? 0);
	if (size >= largestYoungSpace) {
		isYoungSpaceLimited = true;
		setFlagsFromString('--semi-space-growth-factor=1');
	}
}
