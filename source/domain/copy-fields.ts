/** A plain object with all fields of another one, also of those that are only read when somebody asks. */
export function copyFields<T extends object>(thing: T): T {
	const copy: Partial<T> = {};
	for (const field in thing) {
		copy[field] = thing[field];
	}

	return copy as T;
}
