import {describe, expect, test} from 'vitest';
import type {Instance} from '#domain/instance.ts';
import {type InstanceNetwork, instanceNetworkLines} from '#resources/details/instance-network.ts';
import {failed, forbidden, headings, loaded, loading, texts, toneOf, under} from '../../support/detail-tabs.ts';
import {sampleContext} from '../../support/sample-context.ts';
import {sampleInstance} from '../../support/sample-instances.ts';
import {
	sampleGroup,
	sampleGroups,
	sampleInterface,
	sampleInterfaces,
	sampleRule,
} from '../../support/sample-network.ts';

function lines(parts: Partial<InstanceNetwork> = {}, width = 128, language: 'en' | 'zh-CN' = 'en') {
	const network = {instance: sampleInstance(), interfaces: loaded([]), securityGroups: loaded([]), ...parts};
	return instanceNetworkLines(network, sampleContext(language), width);
}

function own(parts: Partial<Instance>, network: Partial<InstanceNetwork> = {}) {
	return under(lines({instance: sampleInstance(parts), ...network}), 'Network');
}

describe('the instance itself', () => {
	test('tells its addresses, bandwidth and place', () => {
		expect(own({publicAddresses: ['203.0.113.24']})).toEqual([
			'Private IP        172.16.8.21',
			'Public IP         203.0.113.24',
			'Elastic IP (EIP)  –',
			'IPv6              –',
			'Bandwidth out     5 Mbit/s · by traffic',
			'Bandwidth in      2,000 Mbit/s',
			'VPC               vpc-bp1z2x3c4v5b6n7m8a9s0',
			'vSwitch           vsw-bp1p0o9i8u7y6t5r4e3w2',
			'Security groups   sg-bp1q2w3e4r5t6y7u8i9o',
		]);
	});

	test('an elastic IP has its own bandwidth and way of charging', () => {
		const record = {
			read: () => ({
				EipAddress: {IpAddress: '198.51.100.7', Bandwidth: 200, InternetChargeType: 'PayByBandwidth'},
				InternetMaxBandwidthIn: -1,
				InternetMaxBandwidthOut: 0,
				InternetChargeType: '',
				VpcAttributes: {NatIpAddress: '100.64.0.9'},
			}),
		};
		const fields = own({elasticAddress: '198.51.100.7', record});
		expect(fields).toContain('Elastic IP (EIP)  198.51.100.7 · 200 Mbit/s · by bandwidth');
		expect(fields).toContain('Bandwidth out     0 Mbit/s');
		expect(fields).toContain('NAT IP            100.64.0.9');
		expect(fields.join('\n')).not.toContain('Bandwidth in');
	});

	test('a record without any of it gives no line for it, and no mistake', () => {
		expect(own({record: {read: () => ({EipAddress: null, NetworkInterfaces: 'none'})}}).join('\n')).not.toContain(
			'Bandwidth',
		);
	});

	test('IPv6 is unknown until somebody says so', () => {
		expect(own({}, {interfaces: loading()}).join('\n')).not.toContain('IPv6');
		const record = {
			read: () => ({
				NetworkInterfaces: {NetworkInterface: [{Ipv6Sets: {Ipv6Set: [{Ipv6Address: '2001:db8::1'}]}}]},
			}),
		};
		expect(own({record}, {interfaces: loading()})).toContain('IPv6              2001:db8::1');
		expect(own({}, {interfaces: loaded([sampleInterface({ipv6Addresses: ['2001:db8::2']})])})).toContain(
			'IPv6              2001:db8::2',
		);
	});
});

test('the parts come and fail each by itself', () => {
	const all = lines({
		interfaces: failed(forbidden('DescribeNetworkInterfaces')),
		securityGroups: loading(),
	});
	expect(headings(all)).toEqual(['Network', 'Network interfaces', 'Security groups']);
	expect(under(all, 'Network')[0]).toContain('172.16.8.21');
	expect(under(all, 'Network interfaces')[0]).toBe(
		'✗ DescribeNetworkInterfaces in cn-hangzhou: this user lacks the permission ecs:DescribeNetworkInterfaces',
	);
	expect(under(all, 'Security groups')).toEqual(['Asking for the security groups and their rules…']);
});

test('a network interface tells everything about it', () => {
	expect(under(lines({interfaces: loaded(sampleInterfaces)}), 'Network interfaces').slice(-5)).toEqual([
		'Secondary         eni-bp1n3b4v5c6x7z8l9k0j · 备份网络 · being detached',
		'Private IP        172.16.9.21, 172.16.9.22, 172.16.9.23, 172.16.9.24',
		'MAC address       00:16:3e:0a:1b:2d',
		'vSwitch           vsw-bp1q1w2e3r4t5y6u7i8o9',
		'Security groups   sg-bp1q2w3e4r5t6y7u8i9o, sg-bp1r3e4t5y6u7i8o9p0a',
	]);
});

test('no group and no interface is said so', () => {
	expect(texts(lines()).filter(text => text.startsWith('No '))).toEqual([
		'No network interfaces.',
		'No security groups.',
	]);
});

describe('security groups', () => {
	const groups = (rules: Parameters<typeof sampleRule>[0][], width = 128, language: 'en' | 'zh-CN' = 'en') =>
		lines({securityGroups: loaded([sampleGroup({rules: rules.map(sampleRule)})])}, width, language);
	const table = (...parameters: Parameters<typeof groups>) =>
		under(groups(...parameters), parameters[2] === 'zh-CN' ? '安全组' : 'Security groups').slice(1);

	test('have a table of their rules', () => {
		expect(table([{}])).toEqual([
			'DIR  POLICY  PROTO  PORTS  PEER            PRIO  NOTE',
			'in   accept  TCP    22     203.0.113.0/24     1  ssh from office',
		]);
		expect(table([{}], 76, 'zh-CN')).toEqual([
			'方向    策略  协议  端口  授权对象        优先级  描述',
			'入方向  允许  TCP   22    203.0.113.0/24       1  ssh from office',
		]);
	});

	test('sort inbound before outbound, then by priority, what drops first', () => {
		const rules = table([
			{direction: 'egress', priority: 1, portRange: '1/1'},
			{priority: 100, portRange: '2/2'},
			{priority: 9, portRange: '3/3'},
			{priority: 9, portRange: '4/4', policy: 'Drop'},
		]);
		expect(rules.slice(1).map(text => text.split(/ +/)[3])).toEqual(['4', '3', '2', '1']);
	});

	test.each([
		['22/22', '22'],
		['8080/8090', '8080–8090'],
		['-1/-1', 'all'],
		['', '–'],
		['any', 'any'],
	])('tell the ports %s as %s', (portRange, shown) => {
		expect(table([{portRange}])[1]?.split(/ +/)[3]).toBe(shown);
	});

	test.each([
		['0.0.0.0/0', {}],
		['::/0', {}],
	])('mark a rule that lets in %s, by a tone and a sign that is explained', (peer, parts) => {
		const all = groups([{peer, ...parts}, {}]);
		expect(toneOf(all, peer)).toBe('changing');
		expect(toneOf(all, '203.0.113.0/24')).toBe('normal');
		expect(table([{peer, ...parts}, {}])).toEqual([
			expect.stringMatching(/^DIR /),
			expect.stringMatching(/^! in {2}accept/),
			expect.stringMatching(/^ {2}in {2}accept/),
			'! open to the whole internet',
		]);
	});

	test.each([{peer: '0.0.0.0/0', policy: 'Drop'}, {peer: '0.0.0.0/0', direction: 'egress'}, {peer: '10.0.0.0/10'}])(
		'mark nothing else: %o',
		parts => {
			expect(toneOf(groups([parts]), parts.peer)).toBe('normal');
			expect(table([parts]).join('\n')).not.toContain('!');
		},
	);

	test('lose nothing on a narrow terminal', () => {
		expect(table([{peer: '2001:db8:40:a1b2:c3d4:e5f6:789a:0/112'}], 36).slice(1)).toEqual([
			'DIR  POLICY  PROTO  PORTS  PRIO',
			'in   accept  TCP    22        1',
			'  PEER  2001:db8:40:a1b2:c3d4:e5f6:7',
			'        89a:0/112',
			'  NOTE  ssh from office',
		]);
	});

	test('that have no rules, or whose rules can’t be had, say so; the others are as they are', () => {
		const all = under(lines({securityGroups: loaded(sampleGroups)}), 'Security groups');
		expect(all.slice(-5)).toEqual([
			'empty · sg-bp1r3e4t5y6u7i8o9p0a · advanced',
			'No rules.',
			'not-for-you · sg-bp1s4t5y6u7i8o9p0a1b · basic',
			'✗ DescribeSecurityGroupAttribute in cn-hangzhou: this user lacks the permission ecs:DescribeSecurityGroupAttribute',
			'Ask the account’s administrator for ecs:DescribeSecurityGroupAttribute; AliyunECSReadOnlyAccess is enough to look.',
		]);
	});
});
