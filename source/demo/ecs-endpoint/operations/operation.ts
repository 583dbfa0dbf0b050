import type {World} from '../fleet/world.ts';
import type {Json} from '../protocol/to-xml.ts';
import type {AccessKey} from '../signature/access-key.ts';
import type {Parameters} from './parameters.ts';
import type {Selections} from './selections.ts';

type Question = {
	readonly parameters: Parameters;
	readonly requestId: string;
	readonly caller: AccessKey;
	readonly world: World;
	readonly selections: Selections;
};

type Result = {
	/** With the RequestId, which has its own place in every operation. */
	readonly body: Readonly<Record<string, Json>>;
	readonly rows: number;
};

/** Throws an ApiError to refuse. */
export type Operation = (question: Question) => Result;
