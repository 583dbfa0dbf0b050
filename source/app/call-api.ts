import {type AppError, toAppError} from '#domain/app-error.ts';
import type {CallContext, Clock, EcsApi} from '#ports.ts';
import type {Effect} from '#state/effect.ts';
import type {Message} from '#state/message.ts';
import {listReaders} from './list-readers.ts';
import {partReaders} from './part-readers.ts';
import {statusReaders} from './status-readers.ts';

/** Effects that ask Alibaba Cloud for something. */
export type ApiEffect = Extract<Effect, {readonly generation: number}>;

type Dispatchers = {
	readonly dispatch: (message: Message) => void;
	readonly dispatchSoon: (message: Message) => void;
};

/** Asks, and tells what came of it under the generation it was asked for. Never rejects. */
export async function callApi(
	effect: ApiEffect,
	{ecs, clock, context}: {readonly ecs: EcsApi; readonly clock: Clock; readonly context: CallContext},
	{dispatch, dispatchSoon}: Dispatchers,
): Promise<void> {
	const {account, generation} = effect;
	switch (effect.type) {
		case 'sign-in':
			try {
				const regions = await ecs.regions(account, effect.language, context);
				dispatch({type: 'sign-in-succeeded', generation, account, regions, now: clock.now()});
			} catch (error) {
				dispatch({type: 'sign-in-failed', generation, account, error: toAppError(error), now: clock.now()});
			}

			return;
		case 'check-key':
			try {
				await ecs.regions(account, effect.language, context);
				dispatch({type: 'key-accepted', generation});
			} catch (error) {
				dispatch({type: 'key-refused', generation, error: toAppError(error)});
			}

			return;
		case 'load-identity':
			try {
				const identity = await ecs.identity(account, effect.region, context);
				dispatch({type: 'identity-loaded', generation, identity, now: clock.now()});
			} catch (error) {
				dispatch({type: 'identity-failed', generation, error: toAppError(error), now: clock.now()});
			}

			return;
		case 'load-regions':
			try {
				const regions = await ecs.regions(account, effect.language, context);
				dispatch({type: 'regions-loaded', generation, regions, now: clock.now()});
			} catch (error) {
				dispatch({type: 'regions-failed', generation, error: toAppError(error), now: clock.now()});
			}

			return;
		case 'load-list': {
			const {resource, region} = effect;
			const facts = {resource, regionId: region.id, generation};
			const startedAt = clock.now();
			const ended = () => ({took: clock.now() - startedAt, now: clock.now()});
			try {
				// The first rows at once, the others as they come together.
				let tell = dispatch;
				for await (const page of listReaders[resource](ecs, account, region, context)) {
					tell({type: 'rows-arrived', ...facts, ...page, now: clock.now()} as Message);
					tell = dispatchSoon;
				}

				// Behind the rows.
				dispatchSoon({type: 'list-finished', ...facts, ...ended()});
			} catch (error) {
				dispatchSoon({type: 'list-failed', ...facts, error: toAppError(error), ...ended()});
			}

			return;
		}

		case 'poll-statuses': {
			const {resource, region, ids} = effect;
			const facts = {resource, regionId: region.id, generation};
			try {
				const statuses = await statusReaders[resource]?.(ecs, account, region, ids, context);
				dispatchSoon({type: 'statuses-arrived', ...facts, statuses: statuses ?? new Map(), now: clock.now()});
			} catch {
				// Why is in the log.
				dispatch({type: 'poll-failed', ...facts, now: clock.now()});
			}

			return;
		}

		case 'load-part': {
			const {part} = effect;
			try {
				let shortfall: AppError | undefined;
				const reportShort = (failure: AppError): void => {
					shortfall = failure;
				};
				const value = await partReaders[part](ecs, effect, {...context, reportShort});
				const short = shortfall && {shortfall};
				dispatch({type: 'part-loaded', part, generation, value, ...short, now: clock.now()} as Message);
			} catch (error) {
				dispatch({type: 'part-failed', part, generation, error: toAppError(error), now: clock.now()});
			}
		}
	}
}
