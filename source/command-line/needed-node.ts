/** What `engines` says in package.json. */
export const neededNode = '22.12';

/** Whether a version of Node, such as `20.20.2`, is older than that. */
export function isTooOld(version: string): boolean {
	const [needed, found] = [neededNode, version].map(text => text.split('.').map(Number)) as [number[], number[]];
	const place = needed.findIndex((part, index) => part !== found[index]);
	return place !== -1 && (found[place] ?? 0) < (needed[place] ?? 0);
}
