/** Whether so much time has passed. A clock that was set back tells nothing: then it has. */
export function hasPassed(milliseconds: number, wanted: number): boolean {
	return milliseconds >= wanted || milliseconds < 0;
}
