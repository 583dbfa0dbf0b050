import type {Fault, FaultRule} from './fault.ts';

type Target = {
	readonly action: string;
	readonly region: string;
	readonly page: number;
};

export type Verdict = {
	/** Milliseconds, all delays together. */
	readonly delay: number;
	readonly fault: Exclude<Fault, {kind: 'delay'}> | undefined;
};

export type FaultPlan = {
	readonly next: (target: Target) => Verdict;
	readonly set: (rules: readonly FaultRule[]) => void;
};

type Counted = {readonly rule: FaultRule; matched: number; used: number};

function concerns({action, region, page, fromPage}: FaultRule, target: Target): boolean {
	return (
		(action === undefined || [action].flat().includes(target.action)) &&
		(region === undefined || region === target.region) &&
		(page === undefined || page === target.page) &&
		(fromPage === undefined || target.page >= fromPage)
	);
}

function isDue({rule: {after = 0, nth, every, times}, matched, used}: Counted): boolean {
	const number = matched - after;
	return (
		number > 0 &&
		(nth === undefined || number === nth) &&
		(every === undefined || number % every === 0) &&
		(times === undefined || used < times)
	);
}

/** The first rule that is due decides; delays add up on the way. */
export function createFaultPlan(rules: readonly FaultRule[]): FaultPlan {
	let counted: Counted[] = [];
	const set = (next: readonly FaultRule[]): void => {
		counted = next.map(rule => ({rule, matched: 0, used: 0}));
	};

	set(rules);
	return {
		set,
		next: target => {
			let delay = 0;
			let decided: Verdict['fault'];
			// Every rule counts the calls that it concerns, whoever decides in the end.
			for (const entry of counted) {
				if (!concerns(entry.rule, target)) continue;
				entry.matched++;
				const {fault} = entry.rule;
				if (decided !== undefined || !isDue(entry)) continue;
				entry.used++;
				if (fault.kind === 'delay') delay += fault.milliseconds;
				else decided = fault;
			}

			return {delay, fault: decided};
		},
	};
}
