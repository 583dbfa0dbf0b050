import {expect, test} from 'vitest';
import {columnNames, instanceLanguage, matchesFilter, parseFilter} from '#domain/filter/filter.ts';
import type {Instance} from '#domain/instance.ts';
import {instanceColumns} from '#resources/instances.ts';
import {wordsFor} from '#text/words.ts';
import {instanceNamed} from '../../support/instances.ts';

const now = Date.UTC(2026, 0, 31, 12);
const day = 24 * 60 * 60 * 1000;

const fleet: readonly Instance[] = [
	instanceNamed('web-1', {
		id: 'i-bp1aaaa',
		tags: [
			{key: 'env', value: 'prod'},
			{key: 'acs:ros:stackName', value: 'shop'},
		],
		privateAddresses: ['172.16.8.21', '172.16.8.22'],
		elasticAddress: '203.0.113.7',
		keyPairName: 'ops',
		createdAt: now - 40 * day,
	}),
	instanceNamed('Web 2', {
		id: 'i-bp1bbbb',
		status: 'Stopped',
		virtualCpus: 4,
		memoryMebibytes: 512,
		chargeType: 'PrePaid',
		expiresAt: now + 5 * day,
		createdAt: Date.UTC(2026, 0, 15, 8, 30),
		osName: 'Ubuntu  22.04 64位',
		osNameEnglish: 'Ubuntu  22.04 64 bit',
		tags: [{key: 'env', value: 'test'}],
	}),
	instanceNamed('数据库', {
		id: 'i-2zecccc',
		regionId: 'cn-beijing',
		zoneId: 'cn-beijing-h',
		type: 'ecs.r7.4xlarge',
		virtualCpus: 16,
		memoryMebibytes: 131_072,
		spotStrategy: 'SpotAsPriceGo',
		securityGroupIds: ['sg-db', 'sg-all'],
		locks: ['financial'],
		createdAt: now - 2 * day,
		description: 'see https://wiki/?page=db=1',
	}),
	instanceNamed('old', {
		id: 'i-bp1dddd',
		chargeType: 'PrePaid',
		expiresAt: now - day,
		privateAddresses: [],
		vpcId: '',
		hostName: 'it’s “old”',
		imageId: 'm-100%',
	}),
];

function found(expression: string): readonly string[] {
	const parsed = parseFilter(expression, instanceLanguage);
	if (!parsed.ok) {
		throw new Error(`${expression}: ${JSON.stringify(parsed.problem)}`);
	}

	return fleet.filter(instance => matchesFilter(parsed.filter, instance, now)).map(({name}) => name);
}

const [web1, web2, database, old] = ['web-1', 'Web 2', '数据库', 'old'];
const all = [web1, web2, database, old];

test.each([
	['', all],
	['   ', all],
	// Plain text: a part of any value, in either case.
	['web', [web1, web2]],
	['WEB', [web1, web2]],
	['bp1B', [web2]],
	['数据', [database]],
	['203.0.113', [web1]],
	['172.16.8.22', [web1]],
	['r7.4xl', [database]],
	['=prod', [web1]],
	['"env=prod"', [web1]],
	['sg-all', [database]],
	['ubuntu 22.04', [web2]],
	['"ubuntu 22.04"', [web2]],
	['financial', [database]],
	['it’s', [old]],
	['nothing-like-it', []],
	// What the table shows in place of the API's words.
	['运行中', [web1, database, old]],
	['包年包月', [web2, old]],
	['subscription', [web2, old]],
	// Looks a bit like a column and is none.
	['https://wiki/?page=db=1', [database]],
	['172.16.8.21=', []],
	['100%', [old]],
	// Several terms: all of them.
	['web running', [web1]],
	['\tweb　running\n', [web1]],
	// Inverted.
	['!web', [database, old]],
	['!!web', [web1, web2]],
	['!"Web 2" !数据库', [web1, old]],
	['!status=running', [web2]],
	// Regular expressions, over each value alone.
	['/^web-\\d$/', [web1]],
	['/^WEB/', [web1, web2]],
	['/^web 2$/', [web2]],
	['!/^web/', [database, old]],
	['/\\?page=/', [database]],
	['/^i-(bp1a|2ze)/', [web1, database]],
	['/web-1\\s/', []],
	['/wiki/.page/', [database]],
	['/^web(?!-)/', [web2]],
	['/(\\d{1,3}\\.){3}22/', [web1]],
	// Texts: the whole value, `*` for anything.
	['name=web-1', [web1]],
	['name=WEB-1', [web1]],
	['name=web', []],
	['name=web*', [web1, web2]],
	['name=*b*', [web1, web2]],
	['name=*', all],
	['name="web 2"', [web2]],
	["name='web 2'", [web2]],
	['name="web *"', [web2]],
	['name!=web-1', [web2, database, old]],
	['NAME=old', [old]],
	['id=i-bp1*', [web1, web2, old]],
	['status=stopped', [web2]],
	['status=已停止', [web2]],
	['region=cn-beijing', [database]],
	['zone=cn-beijing-*', [database]],
	['type=ecs.r7.*', [database]],
	['os="ubuntu 22.04 64 bit"', [web2]],
	['system=ubuntu*', [web2]],
	['size=16/128', [database]],
	['size=2/*', [web1, old]],
	['host="it’s “old”"', [old]],
	['image=m-100%', [old]],
	['vswitch=vsw-1', all],
	// Lists: any element.
	['private=172.16.8.22', [web1]],
	['privateAddress!=172.16.8.22', [web2, database, old]],
	['public=203.0.113.7', [web1]],
	['publicAddress=203.*', [web1]],
	['eip=203.*', [web1]],
	['ip=203.*', [web1]],
	['ip=172.16.8.22', [web1]],
	['sg=sg-db', [database]],
	['sg!=sg-db', [web1, web2, old]],
	['lock=financial', [database]],
	// Nothing behind the operator: there is none.
	['lock!=', [database]],
	['key=', [web2, database, old]],
	['key=""', [web2, database, old]],
	['private=', [old]],
	['vpc=', [old]],
	['expires=', [web1, database]],
	['tag=', [database, old]],
	// Billing, as the table tells it.
	['charge=prepaid', [web2, old]],
	['charge=postpaid', [web1]],
	['charge=spot', [database]],
	['charge=抢占式', [database]],
	['charge=包年包月', [web2, old]],
	// Numbers.
	['cpu=4', [web2]],
	['cpu!=4', [web1, database, old]],
	['cpu>4', [database]],
	['cpu>=4', [web2, database]],
	['cpu<4', [web1, old]],
	['cpu<=4', [web1, web2, old]],
	['cpu>2 cpu<16', [web2]],
	['memory=8', [web1, old]],
	['memory>8', [database]],
	['memory=0.5', [web2]],
	['memory=512m', [web2]],
	['memory<1g', [web2]],
	['memory>=128GiB', [database]],
	// Dates are days, months, years, in the time zone of the user.
	['created=2026-01-15', [web2]],
	['created=2026-01', [web2, database]],
	['created>2026-01-15', [database]],
	['created>=2026-01-15', [web2, database]],
	['created<2026-01-15', [web1, old]],
	['created<=2026-01-15', [web1, web2, old]],
	['created>2025', [web2, database]],
	['created>=2026-01-15T08:30', [web2, database]],
	['created>2026-01-15T08:30Z', [database]],
	// Ages.
	['age>30d', [web1, old]],
	['age<30d', [web2, database]],
	['age<3D', [database]],
	['age=2d', [database]],
	['age>=2d age<=48h', [database]],
	['age>2w', [web1, web2, old]],
	// The end: what has ended is within any time.
	['expires<7d', [web2, old]],
	['expires<0d', [old]],
	['expires>0d', [web2]],
	['expires>2026-02-01', [web2]],
	['expires=2026-02-05', [web2]],
	['expires!=2026-02-05', [web1, database, old]],
	// Tags.
	['tag:env', [web1, web2]],
	['TAG:ENV', [web1, web2]],
	['tag:env=prod', [web1]],
	['tag:env!=prod', [web2, database, old]],
	['!tag:env', [database, old]],
	['tag:e*=t*', [web2]],
	['tag:acs:ros:stackName=shop', [web1]],
	['tag:"env"="prod"', [web1]],
	['tag:env=', []],
	['tag=env=prod', [web1]],
	['status=running tag:env=prod cpu<4 /^web/ !stopped', [web1]],
] as const)('%s', (expression, expected) => {
	expect(found(expression)).toEqual(expected);
});

test('what the table shows of status and billing is found in both languages', () => {
	for (const language of ['en', 'zh-CN'] as const) {
		const {statuses, values} = wordsFor(language);
		for (const [status, word] of Object.entries(statuses)) {
			const parsed = parseFilter(`status="${word}" "${word}"`, instanceLanguage);
			expect(parsed.ok && matchesFilter(parsed.filter, instanceNamed('x', {status}), now)).toBe(true);
		}

		expect(found(`charge="${values.subscription}"`)).toEqual([web2, old]);
		expect(found(`charge="${values.payAsYouGo}"`)).toEqual([web1]);
		expect(found(`charge="${values.spot}"`)).toEqual([database]);
	}
});

test('every column of the table is a column of expressions', () => {
	for (const {title} of instanceColumns) {
		expect(parseFilter(`${title}=`, instanceLanguage)).toMatchObject({ok: true});
	}

	for (const name of columnNames(instanceLanguage)) {
		expect(parseFilter(`${name}=`, instanceLanguage)).toMatchObject({ok: true});
	}
});

test('a name made to be slow to search is not', () => {
	// A repeat of repeats would take longer than anybody lives.
	const hostile = instanceNamed(`${'a'.repeat(128)}!`);
	const parsed = parseFilter('/(\\w\\d?){1,4}a+a+$/ name=*a*a*a*a*a*b', instanceLanguage);
	expect(parsed.ok && matchesFilter(parsed.filter, hostile, now)).toBe(false);
});
