import {expect, test} from 'vitest';
import {startEcsEndpoint} from '#demo/ecs-endpoint/index.ts';
import type {Language} from '#domain/language.ts';
import {Secret} from '#domain/secret.ts';
import {keySignIn} from '#domain/sign-in.ts';
import {createEcsApi} from '#io/ecs/ecs-api.ts';
import {createLocalSource} from '#io/ecs/local-source.ts';
import type {DetailTab} from '#resources/details/tabs.ts';
import {explainError} from '#text/explain-error.ts';
import {wordsFor} from '#text/words.ts';
import {fakeProfiles} from '../support/fake-ports.ts';
import {openYundeck} from '../support/user.tsx';
import {solid} from './try-fault.ts';

// The lists inside the details, when the API counts five things and gives one, however often it is asked.

const region = {id: 'cn-hangzhou', name: 'Hangzhou'};
const only = 'thing-that-came';
const row = {
	DiskId: only,
	NetworkInterfaceId: only,
	SnapshotId: only,
	SnapshotName: only,
	EventId: only,
	Reason: only,
	EventType: {Name: 'SystemFailure.Reboot'},
	SecurityGroupId: only,
	Description: only,
	Direction: 'ingress',
	Policy: 'Accept',
	EventCycleStatus: {Name: 'Executed'},
	EventPublishTime: '2026-01-01T00:00:00Z',
};

test.each<[tab: DetailTab, action: string, wrappers: readonly [string, string], language: Language, isShown: boolean]>([
	['network', 'DescribeNetworkInterfaces', ['NetworkInterfaceSets', 'NetworkInterfaceSet'], 'en', true],
	// Only those that the instance belongs to are shown.
	['network', 'DescribeSecurityGroups', ['SecurityGroups', 'SecurityGroup'], 'zh-CN', false],
	['network', 'DescribeSecurityGroupAttribute', ['Permissions', 'Permission'], 'en', true],
	['disks', 'DescribeDisks', ['Disks', 'Disk'], 'zh-CN', true],
	['disks', 'DescribeSnapshots', ['Snapshots', 'Snapshot'], 'en', false],
	['events', 'DescribeInstanceHistoryEvents', ['InstanceSystemEventSet', 'InstanceSystemEventType'], 'zh-CN', true],
])('%s, %s is not taken for complete', async (tab, action, [outer, inner], language, isShown) => {
	const endpoint = await startEcsEndpoint({instances: 20});
	const {accessKeyId, accessKeySecret} = endpoint;
	const profiles = fakeProfiles();
	profiles.saved.set('shop', {
		signIn: keySignIn({accessKeyId, accessKeySecret: new Secret(accessKeySecret)}),
		region,
	});
	profiles.last = 'shop';
	const source = createLocalSource({
		endpoint: endpoint.url,
		clock: {now: Date.now, every: () => () => undefined},
		sleep: async () => {},
	});
	const user = await openYundeck({
		ecs: createEcsApi(source),
		profiles,
		size: {columns: 150, rows: 120},
		language,
	});
	try {
		await user.idle();
		const text = JSON.stringify({RequestId: 'R-1', TotalCount: 5, NextToken: '', [outer]: {[inner]: [row]}});
		endpoint.setFaults([{action, fault: {kind: 'body', text}}]);
		await user.press('enter');
		await user.idle();
		user.app.dispatch({type: 'details-opened', tab});
		await user.idle();

		const words = wordsFor(language);
		const counts = {expected: 5, found: 1};
		const {title, hint} = explainError({kind: 'short-list', action, regionId: region.id, counts}, words, 'r');
		for (const said of [title, hint, words.errors.incomplete]) {
			expect(solid(user.text())).toContain(solid(said));
		}

		expect(user.text().includes(only)).toBe(isShown);
		endpoint.setFaults([]);
		await user.press('r');
		await user.idle();
		expect(solid(user.text())).not.toContain(solid(words.errors.incomplete));
	} finally {
		user.close();
		await endpoint.close();
	}
});
