/** The other side of a rule; `self` is the group that the rule belongs to. */
type Peer =
	| {readonly kind: 'block' | 'ipv6-block' | 'prefix-list'; readonly value: string}
	/** By its name in the same VPC. */
	| {readonly kind: 'group'; readonly value: string}
	| {readonly kind: 'self'};

export type RulePlan = {
	readonly direction: 'ingress' | 'egress';
	readonly policy: 'Accept' | 'Drop';
	readonly priority: number;
	readonly protocol: string;
	readonly ports: string;
	readonly peer: Peer;
	readonly description: string;
};

// direction policy priority protocol ports peer description
const table: Readonly<Record<string, string>> = {
	base: `
ingress Accept 1   TCP  22/22       203.0.113.0/24          办公网 SSH（上海总部）
ingress Accept 1   TCP  22/22       group:跳板机            仅允许从跳板机登录
ingress Accept 100 ALL  -1/-1       self                    组内互通
ingress Accept 1   ICMP -1/-1       0.0.0.0/0               ping
ingress Drop   1   TCP  445/445     0.0.0.0/0               封禁 SMB，勒索软件防护
ingress Drop   1   UDP  1900/1900   0.0.0.0/0               -
egress  Accept 1   ALL  -1/-1       0.0.0.0/0               -
egress  Drop   1   TCP  25/25       0.0.0.0/0               禁止外发邮件`,
	web: `
ingress Accept 1   TCP  443/443     0.0.0.0/0               HTTPS 对外
ingress Accept 1   TCP  443/443     ::/0                    HTTPS（IPv6）
ingress Accept 1   TCP  80/80       0.0.0.0/0               跳转到 HTTPS
ingress Accept 5   TCP  8080/8090   prefix:cloud-slb-probe  负载均衡健康检查
ingress Accept 10  TCP  9100/9100   10.0.0.0/8              node-exporter 监控采集`,
	database: `
ingress Accept 1   TCP  3306/3306   group:web-入口          应用访问 MySQL
ingress Accept 1   TCP  6379/6379   group:web-入口          应用访问 Redis
ingress Accept 20  TCP  3306/3306   172.16.0.0/12           数据同步（只读账号）
ingress Drop   50  ALL  -1/-1       0.0.0.0/0               其余全部拒绝
ingress Drop   50  ALL  -1/-1       ::/0                    其余全部拒绝（IPv6）`,
	bastion: `
ingress Accept 1   TCP  22/22       203.0.113.0/24          办公网 SSH（上海总部）
ingress Accept 1   TCP  22/22       198.51.100.17/32        值班同学家宽，月底删除 🏠
ingress Accept 1   TCP  22/22       2001:db8:40::/48        办公网 SSH（IPv6）
egress  Accept 1   TCP  22/22       10.0.0.0/8              -
egress  Accept 1   TCP  22/22       172.16.0.0/12           -`,
	development: `
ingress Accept 1   TCP  22/22       203.0.113.0/24          办公网 SSH
ingress Accept 1   TCP  3389/3389   203.0.113.0/24          远程桌面
ingress Accept 1   TCP  1/65535     self                    -
egress  Accept 1   ALL  -1/-1       0.0.0.0/0               -`,
	classic: `
ingress Accept 1   TCP  80/80       0.0.0.0/0               -
egress  Accept 1   ALL  -1/-1       0.0.0.0/0               -`,
	// A list that is longer than a screen, and than the smallest page.
	cdn: Array.from(
		{length: 40},
		(_, number) => `ingress Accept 1 TCP 443/443 198.18.${number * 4}.0/22 CDN 回源地址段 ${number + 1}`,
	).join('\n'),
};

function readPeer(text: string): Peer {
	if (text === 'self') return {kind: 'self'};
	const [, kind, value = ''] = /^(group|prefix):(.+)$/.exec(text) ?? [];
	if (kind !== undefined) return {kind: kind === 'group' ? 'group' : 'prefix-list', value};
	return {kind: text.includes(':') ? 'ipv6-block' : 'block', value: text};
}

function readRule(row: string): RulePlan {
	const [, direction, policy, priority, protocol = '', ports = '', peer = '', description = ''] =
		/^(\S+) +(\S+) +(\d+) +(\S+) +(\S+) +(\S+) +(.+)$/.exec(row) ?? [];
	return {
		direction: direction === 'egress' ? 'egress' : 'ingress',
		policy: policy === 'Drop' ? 'Drop' : 'Accept',
		priority: Number(priority),
		protocol,
		ports,
		peer: readPeer(peer),
		description: description === '-' ? '' : description,
	};
}

export type RuleSet = 'base' | 'web' | 'database' | 'bastion' | 'development' | 'classic' | 'cdn';

export function rulesOf(sets: readonly RuleSet[]): RulePlan[] {
	return sets.flatMap(set => (table[set] ?? '').trim().split('\n').map(readRule));
}
