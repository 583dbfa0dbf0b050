import type {Fleet} from './fleet.ts';
import type {Machine} from './machine.ts';
import type {RegionNetwork} from './network.ts';
import type {Region} from './regions.ts';
import {type RulePlan, type RuleSet, rulesOf} from './security-rules.ts';

export type SecurityGroup = {
	readonly id: string;
	readonly number: number;
	readonly region: Region;
	readonly vpc: string;
	readonly name: string;
	readonly description: string;
	readonly isEnterprise: boolean;
	readonly createdAt: number;
	readonly tags: Machine['tags'];
	readonly rules: readonly RulePlan[];
	/** The groups of the same VPC, by name. */
	readonly siblings: ReadonlyMap<string, string>;
};

type Plan = {
	readonly name: string;
	readonly description: string;
	readonly rules: readonly RuleSet[];
	readonly isEnterprise?: true;
	readonly tags?: Machine['tags'];
};

// In the order of the identifiers of each VPC.
const production: readonly Plan[] = [
	{name: '默认-生产', description: '所有生产实例', rules: ['base'], tags: [['环境', '生产']]},
	{name: 'web-入口', description: '对外服务，变更请走工单', rules: ['web', 'base']},
	{name: '数据库', description: '', rules: ['database'], tags: [['团队', 'DBA']]},
	{name: '跳板机', description: 'SSH 入口', rules: ['bastion']},
	{name: 'cdn-回源', description: 'managed by terraform', rules: ['cdn'], isEnterprise: true},
];
const other: readonly Plan[] = [
	{name: 'dev-default', description: '', rules: ['development']},
	{name: 'dev-web', description: '测试环境的网页', rules: ['web', 'development']},
	{name: 'sg-launch-wizard-1', description: '', rules: ['development'], isEnterprise: true},
];
const classic: readonly Plan[] = [{name: 'sg-classic', description: '经典网络，待下线', rules: ['classic']}];

const month = 30 * 86_400_000;

/** Of a region where nothing runs there are none. */
export function securityGroups(fleet: Fleet, region: string): SecurityGroup[] {
	if (fleet.places(region).length === 0) return [];
	const network: RegionNetwork = fleet.network(region);
	const make = (ids: readonly string[], plans: readonly Plan[], vpc: string, first: number): SecurityGroup[] => {
		const siblings = new Map(plans.map(({name}, number) => [name, ids[number] ?? '']));
		return plans.map(({name, description, rules, isEnterprise = false, tags = []}, number) => ({
			id: ids[number] ?? '',
			number: first + number,
			region: network.region,
			vpc,
			name,
			description,
			isEnterprise,
			// Long ago, each some while after the one before.
			createdAt: fleet.epoch - (60 - (first + number) * 3) * month + number * 61_000,
			tags,
			rules: rulesOf(rules),
			siblings,
		}));
	};

	return [
		...make(network.production.securityGroups, production, network.production.id, 0),
		...make(network.other.securityGroups, other, network.other.id, production.length),
		...make([network.classicGroup], classic, '', production.length + other.length),
	];
}
