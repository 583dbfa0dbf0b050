import type {Message} from '#state/message.ts';

/** What has happened lately, for a crash report: the types of the messages, and nothing of what is in them. */
export type MessageTrail = {
	readonly note: (messages: readonly Message[]) => void;
	/** The latest last; of a run of the same one how many they were. */
	readonly types: () => readonly string[];
};

const longest = 50;

export function createMessageTrail(): MessageTrail {
	const runs: {type: Message['type']; count: number}[] = [];
	return {
		note(messages) {
			for (const {type} of messages) {
				const last = runs.at(-1);
				if (last?.type === type) {
					last.count++;
					continue;
				}

				runs.push({type, count: 1});
				if (runs.length > longest) {
					runs.shift();
				}
			}
		},
		types: () => runs.map(({type, count}) => (count === 1 ? type : `${type} × ${count}`)),
	};
}
