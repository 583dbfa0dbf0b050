import type {NetworkInterface} from '#domain/network-interface.ts';
import type {SecurityGroup, SecurityRule} from '#domain/security-group.ts';
import {noPermission} from './sample-requests.ts';

/** A network interface, with what differs. */
export function sampleInterface(parts: Partial<NetworkInterface> = {}): NetworkInterface {
	return {
		id: 'eni-bp1m2n3b4v5c6x7z8l9k',
		name: '',
		type: 'Primary',
		status: 'InUse',
		macAddress: '00:16:3e:0a:1b:2c',
		primaryAddress: '172.16.8.21',
		privateAddresses: ['172.16.8.21'],
		publicAddresses: [],
		ipv6Addresses: [],
		vpcId: 'vpc-bp1z2x3c4v5b6n7m8a9s0',
		vSwitchId: 'vsw-bp1p0o9i8u7y6t5r4e3w2',
		securityGroupIds: ['sg-bp1q2w3e4r5t6y7u8i9o'],
		record: {read: () => ({})},
		...parts,
	};
}

export const sampleInterfaces: readonly NetworkInterface[] = [
	sampleInterface({publicAddresses: ['203.0.113.24'], ipv6Addresses: ['2408:4005:3aa:6d00:a1b2:c3d4:e5f6:789a']}),
	sampleInterface({
		id: 'eni-bp1n3b4v5c6x7z8l9k0j',
		name: '备份网络',
		type: 'Secondary',
		status: 'Detaching',
		macAddress: '00:16:3e:0a:1b:2d',
		primaryAddress: '172.16.9.21',
		privateAddresses: ['172.16.9.21', '172.16.9.22', '172.16.9.23', '172.16.9.24'],
		vSwitchId: 'vsw-bp1q1w2e3r4t5y6u7i8o9',
		securityGroupIds: ['sg-bp1q2w3e4r5t6y7u8i9o', 'sg-bp1r3e4t5y6u7i8o9p0a'],
	}),
];

/** A rule that lets in SSH from the office, with what differs. */
export function sampleRule(parts: Partial<SecurityRule> = {}): SecurityRule {
	return {
		id: 'sgr-bp1r2u3l4e5i6d7a8b9c',
		direction: 'ingress',
		policy: 'Accept',
		priority: 1,
		protocol: 'TCP',
		portRange: '22/22',
		peer: '203.0.113.0/24',
		description: 'ssh from office',
		...parts,
	};
}

/** A security group without rules, with what differs. */
export function sampleGroup(parts: Partial<SecurityGroup> = {}): SecurityGroup {
	return {
		id: 'sg-bp1q2w3e4r5t6y7u8i9o',
		name: 'web-入口',
		description: '',
		type: 'normal',
		vpcId: 'vpc-bp1z2x3c4v5b6n7m8a9s0',
		rules: [],
		record: {read: () => ({})},
		...parts,
	};
}

const peer = '0.0.0.0/0';

export const sampleGroups: readonly SecurityGroup[] = [
	sampleGroup({
		description: '对公网提供服务的实例',
		rules: [
			sampleRule({direction: 'egress', protocol: 'ALL', portRange: '-1/-1', peer, description: ''}),
			sampleRule({direction: 'egress', policy: 'Drop', portRange: '25/25', peer, description: '禁止外发邮件'}),
			sampleRule({
				priority: 100,
				protocol: 'ALL',
				portRange: '-1/-1',
				peer: 'sg-bp1q2w3e4r5t6y7u8i9o',
				description: '',
			}),
			sampleRule({portRange: '443/443', peer, description: 'HTTPS 对外'}),
			sampleRule({portRange: '443/443', peer: '::/0', description: 'HTTPS（IPv6）'}),
			sampleRule({
				priority: 5,
				portRange: '8080/8090',
				peer: 'pl-bp1x5c6v7b8n9m0a1s2d',
				description: '负载均衡健康检查，每天凌晨由运维脚本更新，请勿手工修改',
			}),
			sampleRule({policy: 'Drop', portRange: '445/445', peer, description: '封禁 SMB，勒索软件防护'}),
			sampleRule({portRange: '22/22', peer: '2001:db8:40:a1b2:c3d4:e5f6:789a:0/112', description: ''}),
			sampleRule(),
		],
	}),
	sampleGroup({id: 'sg-bp1r3e4t5y6u7i8o9p0a', name: 'empty', type: 'enterprise'}),
	sampleGroup({
		id: 'sg-bp1s4t5y6u7i8o9p0a1b',
		name: 'not-for-you',
		rulesError: {
			...noPermission,
			action: 'DescribeSecurityGroupAttribute',
			missingPermission: 'ecs:DescribeSecurityGroupAttribute',
		},
	}),
];
