import type {SecurityRule} from '#domain/security-group.ts';

/** Everybody may come in: any address of IPv4 or of IPv6, accepted. */
export function isOpenToWorld({direction, policy, peer}: SecurityRule): boolean {
	return direction === 'ingress' && policy === 'Accept' && peer.endsWith('/0');
}

/** `22/22` as `22`, `8080/8090` as `8080–8090`, `-1/-1` as the word for all. */
export function portText(range: string, all: string): string {
	if (range === '-1/-1') {
		return all;
	}

	const [, first, last] = /^(\d+)\/(\d+)$/.exec(range) ?? [];
	return first === undefined || last === undefined ? range : first === last ? first : `${first}–${last}`;
}

/** Inbound rules first; of each direction the most important first, of equal ones those that drop, as they win. */
export function byEffect(a: SecurityRule, b: SecurityRule): number {
	return (
		directionRank(a) - directionRank(b) ||
		(a.priority ?? Number.MAX_SAFE_INTEGER) - (b.priority ?? Number.MAX_SAFE_INTEGER) ||
		Number(b.policy === 'Drop') - Number(a.policy === 'Drop')
	);
}

function directionRank({direction}: SecurityRule): number {
	return direction === 'ingress' ? 0 : direction === 'egress' ? 1 : 2;
}
