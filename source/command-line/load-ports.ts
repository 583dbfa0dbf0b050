import type {AppError} from '#domain/app-error.ts';
import {Secret} from '#domain/secret.ts';
import {keySignIn} from '#domain/sign-in.ts';
import {createBrowser} from '#io/desk/browser.ts';
import {createClipboard} from '#io/desk/clipboard.ts';
import {createEcsApi} from '#io/ecs/ecs-api.ts';
import type {EcsSource} from '#io/ecs/ecs-source.ts';
import type {SourceSettings} from '#io/ecs/local-source.ts';
import {createExporter} from '#io/files/exporter.ts';
import {createMemorySettingsStore} from '#io/files/memory-settings-store.ts';
import {openRequestLogFile} from '#io/files/request-log-file.ts';
import {createSettingsStore} from '#io/files/settings-store.ts';
import {createMemoryProfileStore} from '#io/profiles/memory-profile-store.ts';
import {openProfileStorage} from '#io/profiles/profile-storage.ts';
import {createProfileStore} from '#io/profiles/profile-store.ts';
import {createSystemKeychain} from '#io/profiles/system-keychain.ts';
import {sessionsPath} from '#io/sessions/session-store.ts';
import type {Ports, RequestLog} from '#ports.ts';
import type {CommonOptions} from './options.ts';

export type OpenPorts = {
	readonly ports: Ports;
	/** Closes what was opened: the log file, the built-in endpoint. */
	readonly close: () => Promise<void>;
};

/** Where the calls are made. */
type Calls = {
	readonly open: (settings: SourceSettings) => EcsSource;
	readonly close: () => Promise<void>;
};

export type LoadPortsOptions = {
	readonly options: CommonOptions;
	readonly environment: Readonly<Record<string, string | undefined>>;
	readonly version: string;
	/** The calls, made in this thread or another. */
	readonly calls: Calls;
	/** Told when the log file can't be written any more. */
	readonly onLogFailure: (error: AppError) => void;
};

// The demo's largest region: the list of regions begins there, not at an empty one.
const demoRegion = {id: 'cn-hangzhou', name: ''};
const noLog: RequestLog = {write: () => {}};

/** Opens the outside world: Alibaba Cloud with the user's own files, or the built-in endpoint with none of them. */
export async function loadPorts({
	options,
	environment,
	version,
	calls,
	onLogFailure,
}: LoadPortsOptions): Promise<OpenPorts> {
	const userAgent = `yundeck/${version}`;
	const logFile = options.logFile === undefined ? undefined : await openRequestLogFile(options.logFile, onLogFailure);
	const requestLog = logFile ?? noLog;
	const takeAway = {
		clipboard: createClipboard({environment}),
		browser: createBrowser({environment}),
		exporter: createExporter(),
	};
	if (!options.isDemo) {
		const ecs = createEcsApi(
			calls.open({endpoint: options.endpoint, userAgent, sessionsPath: sessionsPath(environment)}),
		);
		const storage = openProfileStorage({environment});
		const profiles = createProfileStore({environment, storage, keychain: createSystemKeychain({environment})});
		return {
			ports: {ecs, profiles, settings: createSettingsStore(storage), requestLog, ...takeAway},
			async close() {
				await Promise.all([calls.close(), logFile?.close()]);
			},
		};
	}

	const {startEcsEndpoint} = await import('#demo/ecs-endpoint/index.ts');
	const endpoint = await startEcsEndpoint({
		...(options.demoInstances !== undefined && {instances: options.demoInstances}),
		...(options.demoScenario !== undefined && {scenario: options.demoScenario}),
	});
	const {accessKeyId, accessKeySecret} = endpoint;
	const settings = createMemorySettingsStore();
	return {
		ports: {
			ecs: createEcsApi(calls.open({endpoint: endpoint.url, userAgent})),
			profiles: createMemoryProfileStore(
				[
					{
						name: 'demo',
						source: 'demo',
						signIn: keySignIn({accessKeyId, accessKeySecret: new Secret(accessKeySecret)}),
					},
				],
				{region: demoRegion, settings},
			),
			settings,
			requestLog,
			...takeAway,
		},
		async close() {
			await calls.close();
			await Promise.all([endpoint.close(), logFile?.close()]);
		},
	};
}
