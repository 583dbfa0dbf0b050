/** Remembers the last result: the same arguments again give it without the work. */
export function memoizeLatest<A extends readonly unknown[], R>(
	compute: (...arguments_: A) => R,
): (...arguments_: A) => R {
	let latest: {readonly arguments_: A; readonly result: R} | undefined;
	return (...arguments_) => {
		if (!latest || latest.arguments_.some((value, index) => !Object.is(value, arguments_[index]))) {
			latest = {arguments_, result: compute(...arguments_)};
		}

		return latest.result;
	};
}
