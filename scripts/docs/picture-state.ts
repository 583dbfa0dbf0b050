import {createApp} from '#app/app.ts';
import {startEcsEndpoint} from '#demo/ecs-endpoint/index.ts';
import type {Language} from '#domain/language.ts';
import {Secret} from '#domain/secret.ts';
import {keySignIn} from '#domain/sign-in.ts';
import {createEcsApi} from '#io/ecs/ecs-api.ts';
import {createLocalSource} from '#io/ecs/local-source.ts';
import {createMemorySettingsStore} from '#io/files/memory-settings-store.ts';
import {createMemoryProfileStore} from '#io/profiles/memory-profile-store.ts';
import {findBinding, messageOf} from '#keys/resolve.ts';
import {initialState} from '#state/initial-state.ts';
import type {Size, State} from '#state/state.ts';

const start = Date.UTC(2026, 2, 2, 14, 5);

/** Nobody waits for real: the same times in every picture. */
function pictureClock() {
	let now = start;
	let answer = 30;
	return {
		/** Asking for the time takes a while: how long a call took is what lies between some of these. */
		now() {
			answer = (answer * 37 + 11) % 23;
			now += answer;
			return now;
		},
		every: () => () => {},
		pass(milliseconds: number) {
			now += milliseconds;
		},
	};
}

/** Where a walk through the demo leads: the real loop, its keys, the official SDK and the built-in endpoint. */
export async function pictureState(language: Language, size: Size): Promise<State> {
	await using endpoint = await openEndpoint();
	const {url, accessKeyId, accessKeySecret} = endpoint;
	const clock = pictureClock();
	const app = createApp({
		initialState: initialState({
			size,
			language,
			now: start,
			settings: {isDemo: true, isReadOnly: false, hasColor: true, profilePath: 'memory'},
		}),
		loadPorts: async () => ({
			ecs: createEcsApi(createLocalSource({endpoint: url, clock})),
			profiles: createMemoryProfileStore([
				{name: 'demo', source: 'demo', signIn: keySignIn({accessKeyId, accessKeySecret: new Secret(accessKeySecret)})},
			]),
			settings: createMemorySettingsStore(),
			requestLog: {write: () => {}},
			clipboard: {copy: async () => 'terminal' as const},
			browser: {open: async () => false},
			exporter: {write: async name => name},
		}),
		clock,
		terminal: {suspend: async () => {}, redraw: async () => {}},
		quit: () => {},
	});

	async function press(...chords: readonly string[]) {
		for (const chord of chords) {
			const binding = findBinding(app.state(), chord);
			if (!binding) {
				throw new Error(`The key ${chord} means nothing on the screen ${app.state().screen}.`);
			}

			clock.pass(900);
			app.dispatch(messageOf(binding, app.state(), chord));
			await app.idle();
		}
	}

	async function openRegion(id: string) {
		await press('/', 'ctrl+u');
		app.dispatch({type: 'text-entered', text: id});
		await press('enter', 'enter');
	}

	app.dispatch({type: 'started'});
	await app.idle();
	await press('enter');
	await openRegion('cn-shanghai');
	await press('R');
	await openRegion('cn-hangzhou');
	await press('enter', 'escape', 'r', 'j', 'j', 'j', 'j', 'j');
	app.stop();
	return app.state();
}

async function openEndpoint() {
	const endpoint = await startEcsEndpoint({epoch: start});
	return {...endpoint, [Symbol.asyncDispose]: endpoint.close};
}
