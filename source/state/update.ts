import {appReactions} from './app-reactions.ts';
import {columnsReactions} from './columns-reactions.ts';
import {detailsReactions} from './details-reactions.ts';
import type {Effect} from './effect.ts';
import {fromUser} from './from-user.ts';
import {recordView} from './history.ts';
import {layout} from './layout.ts';
import type {Message} from './message.ts';
import {placeRenewed} from './place-renewed.ts';
import {profilesReactions} from './profiles-reactions.ts';
import type {Reactions} from './reactions.ts';
import {regionsReactions} from './regions-reactions.ts';
import {seekRow} from './seek-row.ts';
import {raiseSessionEnd} from './session-end.ts';
import {signInReactions} from './sign-in-reactions.ts';
import type {State} from './state.ts';
import {andThen, type Step} from './step.ts';
import {tablesReactions} from './tables-reactions.ts';
import {takeAwayReactions} from './take-away-reactions.ts';
import {textReactions} from './text-reactions.ts';
import {askIdentity} from './update-identity.ts';
import {placeRows} from './update-list.ts';
import {refit} from './update-lists.ts';
import {followLog} from './update-log.ts';
import {leavePalette} from './update-palette.ts';
import {readMissingParts} from './update-parts.ts';
import {endWait} from './wait.ts';

/** The whole behaviour of the app: pure, and no message is forgotten. */
export function update(state: State, message: Message): Step {
	return updateAll(state, [message]);
}

/** Several messages at once: what must be done for each state that is drawn is done only for the last one. */
export function updateAll(state: State, messages: readonly Message[]): Step {
	let current = state;
	const effects: Effect[] = [];
	for (const message of messages) {
		// Whatever else happens finds every row in its place.
		current = message.type === 'statuses-arrived' ? current : placeRenewed(current);
		const [next, ...asked] = react(fromUser(message) ? takenOver(current) : current, message);
		current = fitAgain(current, recordView(current, next));
		effects.push(...asked);
	}

	const placed = placeRenewed(placeRows(current));
	const shown = raiseSessionEnd(recordView(placed, seekRow(placed)));
	const [next, ...missing] = andThen(readMissingParts(shown), askIdentity);
	return [endWait(next), ...effects, ...missing];
}

const reactions: Reactions<Message> = {
	...appReactions,
	...textReactions,
	...columnsReactions,
	...profilesReactions,
	...signInReactions,
	...regionsReactions,
	...tablesReactions,
	...takeAwayReactions,
	...detailsReactions,
	'command-entered': (state, message) => react(leavePalette(state, message), message.message),
};

function react(state: State, message: Message): Step {
	const now = 'now' in message ? {...state, now: later(state.now, message.now)} : state;
	// Of this message's type, which the compiler can't follow.
	const reaction = reactions[message.type] as (state: State, message: Message) => Step;
	return reaction(now, message);
}

/** The user does something: what was said is read, and nothing moves the cursor any more but him. */
function takenOver(state: State): State {
	const {notice, seek, ...rest} = state;
	return notice || seek ? rest : state;
}

/** Lists scroll anew when their room has changed, or when they come back: it may have changed meanwhile. */
function fitAgain(before: State, after: State): State {
	// What an overlay stands beside is where it was when that is over.
	if (before === after || after.overlay) {
		return after;
	}

	const roomBefore = layout(before);
	const room = layout(after);
	if (
		!before.overlay &&
		before.screen === after.screen &&
		roomBefore.listRows === room.listRows &&
		roomBefore.columns === room.columns &&
		roomBefore.logRows === room.logRows
	) {
		return after;
	}

	return followLog(refit(after));
}

/** Messages overtake each other by a little; a clock that was set back is followed. */
function later(before: number, now: number): number {
	return before - now > 60_000 ? now : Math.max(before, now);
}
