export type Moment = {
	readonly now: () => number;
	/** Goes on to what the clock says by now. */
	readonly renew: () => void;
};

/** A clock that stands while an answer is made, so that the answer is a picture of one moment. */
export function createMoment(clock: () => number): Moment {
	let moment = clock();
	return {
		now: () => moment,
		renew: () => {
			moment = clock();
		},
	};
}
