/**
 * Takes out what makes libraries (`DEBUG`) and Node itself (`NODE_DEBUG`) print headers of requests, with tokens and
 * signatures. Node reads its own when a thread starts, and never again: those that start later print nothing. Tells
 * whether this one does.
 */
export function silence(environment: NodeJS.ProcessEnv): boolean {
	const isTalkative = Boolean(environment.NODE_DEBUG);
	delete environment.DEBUG;
	delete environment.NODE_DEBUG;
	return isTalkative;
}
