import type {RequestRecord} from '#domain/request-record.ts';
import type {Clock, Ports, TerminalControl} from '#ports.ts';
import type {Effect, Slot} from '#state/effect.ts';
import type {Message} from '#state/message.ts';
import {type ApiEffect, callApi} from './call-api.ts';
import {keepProfiles} from './keep-profiles.ts';
import {saveSettings} from './save-settings.ts';
import {takeAway, writeExport} from './take-away.ts';

/** What effects need: the outside world, and whom to tell. */
export type EffectContext = {
	/** The adapters, loaded when the first of them is needed: the first frame does not wait for them. */
	readonly loadPorts: () => Promise<Ports>;
	readonly clock: Clock;
	readonly terminal: TerminalControl;
	readonly dispatch: (message: Message) => void;
	/** For what a call has brought. */
	readonly dispatchAnswer: (message: Message) => void;
	/** For what may wait a moment to be drawn together with other things. */
	readonly dispatchSoon: (message: Message) => void;
	/** Ends the app. */
	readonly quit: (exitCode: number) => void;
};

export type EffectRunner = {
	/** What goes wrong comes back as a message; it rejects only for a mistake of ours. */
	readonly run: (effect: Effect) => Promise<void>;
	/** Gives up everything that is under way. */
	readonly abandonAll: () => void;
};

const slotOf = {
	'sign-in': 'sign-in',
	'check-key': 'sign-in',
	'load-identity': 'identity',
	'load-regions': 'regions',
	'load-list': 'list',
	'load-part': 'parts',
	'poll-statuses': 'polls',
} as const satisfies Record<ApiEffect['type'], Slot>;

/** Calls under the same key replace each other: one of each kind, of lists and polls one for each region. */
function keyOf(effect: ApiEffect): string {
	const slot = slotOf[effect.type];
	switch (effect.type) {
		case 'load-list':
		case 'poll-statuses':
			return `${slot}/${effect.resource}/${effect.region.id}`;
		case 'load-part':
			return `${slot}/${effect.part}`;
		default:
			return slot;
	}
}

export function createEffectRunner({
	loadPorts,
	clock,
	terminal,
	dispatch,
	dispatchAnswer,
	dispatchSoon,
	quit,
}: EffectContext): EffectRunner {
	const controllers = new Map<string, AbortController>();
	let saved = Promise.resolve();

	function abandon(slot: Slot): void {
		for (const [key, controller] of controllers) {
			if (key === slot || key.startsWith(`${slot}/`)) {
				controller.abort();
				controllers.delete(key);
			}
		}
	}

	/** Takes over from whatever had the key. */
	function takeOver(key: string): AbortSignal {
		controllers.get(key)?.abort();
		const controller = new AbortController();
		controllers.set(key, controller);
		return controller.signal;
	}

	async function run(effect: Effect): Promise<void> {
		switch (effect.type) {
			case 'abandon':
				effect.slots.forEach(abandon);
				return;
			case 'suspend':
				await terminal.suspend();
				return;
			case 'redraw':
				await terminal.redraw();
				return;
			case 'copy':
				await takeAway(effect, (await loadPorts()).clipboard, dispatch);
				return;
			case 'export':
				await writeExport(effect, (await loadPorts()).exporter, dispatch);
				return;
			case 'save-settings':
				// One after the other: what was chosen last is what is kept.
				saved = saved.then(async () => saveSettings(effect, (await loadPorts()).settings, dispatch));
				await saved;
				return;
			case 'browse': {
				const {browser} = await loadPorts();
				dispatch({type: 'console-opened', url: effect.url, isOpen: await browser.open(effect.url)});
				return;
			}

			case 'quit':
				quit(effect.exitCode);
				return;
			case 'sign-in':
			case 'check-key':
			case 'load-identity':
			case 'load-regions':
			case 'load-list':
			case 'poll-statuses':
			case 'load-part': {
				const signal = takeOver(keyOf(effect));
				const {ecs, requestLog} = await loadPorts();
				const report = (record: RequestRecord) => {
					// Its answer follows in a moment.
					dispatchSoon({type: 'request-recorded', record});
					requestLog.write(record);
				};
				await callApi(effect, {ecs, clock, context: {signal, report}}, {dispatch: dispatchAnswer, dispatchSoon});
				return;
			}

			case 'load-profiles': {
				const signal = takeOver('profiles');
				const {profiles} = await loadPorts();
				await keepProfiles(effect, {profiles, clock}, message => {
					// An older one may know of a profile that is gone by now.
					if (!signal.aborted) {
						dispatch(message);
					}
				});
				return;
			}

			default:
				await keepProfiles(effect, {profiles: (await loadPorts()).profiles, clock}, dispatch);
		}
	}

	return {
		run,
		abandonAll() {
			for (const controller of controllers.values()) {
				controller.abort();
			}

			controllers.clear();
		},
	};
}
