import type {Account} from '../account/account.ts';
import type {IssuedCredentials} from '../account/issued-credentials.ts';
import type {OwnedKey} from '../account/owner.ts';
import type {World} from '../fleet/world.ts';
import type {Json} from '../protocol/to-xml.ts';
import type {Parameters} from './parameters.ts';
import type {Selections} from './selections.ts';

/** What anybody may ask. */
export type OpenQuestion = {
	readonly parameters: Parameters;
	readonly requestId: string;
	readonly account: Account;
	readonly issued: IssuedCredentials;
	readonly world: World;
	readonly selections: Selections;
};

type Question = OpenQuestion & {readonly caller: OwnedKey};

export type Result = {
	/** With the RequestId, which has its own place in every operation. */
	readonly body: Readonly<Record<string, Json>>;
	readonly rows: number;
};

/** Throws an ApiError to refuse. */
export type Operation = (question: Question) => Result;

/** One that is not signed, as who asks has no key yet. */
export type OpenOperation = (question: OpenQuestion) => Result;
