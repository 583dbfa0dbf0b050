export type Region = {
	readonly id: string;
	readonly number: number;
	/** Begins the identifiers of everything in the region. */
	readonly prefix: string;
	readonly zones: readonly string[];
	readonly chinese: string;
	readonly english: string;
};

// In the order of DescribeRegions: id, prefix of identifiers, zone letters, names.
const table: ReadonlyArray<readonly [string, string, string, string, string]> = [
	['cn-qingdao', 'm5e', 'bc', '华北1（青岛）', 'China (Qingdao)'],
	['cn-beijing', '2ze', 'abcdefghijkl', '华北2（北京）', 'China (Beijing)'],
	['cn-zhangjiakou', '8vb', 'abc', '华北3（张家口）', 'China (Zhangjiakou)'],
	['cn-huhehaote', 'hp3', 'ab', '华北5（呼和浩特）', 'China (Hohhot)'],
	['cn-wulanchabu', '0jl', 'abcd', '华北6（乌兰察布）', 'China (Ulanqab)'],
	['cn-hangzhou', 'bp1', 'befghijk', '华东1（杭州）', 'China (Hangzhou)'],
	['cn-shanghai', 'uf6', 'abcdefgklmno', '华东2（上海）', 'China (Shanghai)'],
	['cn-nanjing', 'gc7', 'a', '华东5（南京-本地地域）', 'China (Nanjing - Local Region)'],
	['cn-shenzhen', 'wz9', 'abcdef', '华南1（深圳）', 'China (Shenzhen)'],
	['cn-heyuan', 'f8z', 'abc', '华南2（河源）', 'China (Heyuan)'],
	['cn-guangzhou', '7xv', 'ab', '华南3（广州）', 'China (Guangzhou)'],
	['cn-fuzhou', 'gw0', 'a', '华东6（福州-本地地域）', 'China (Fuzhou - Local Region)'],
	['cn-wuhan-lr', 'n4a', 'a', '华中1（武汉-本地地域）', 'China (Wuhan - Local Region)'],
	['cn-chengdu', '2vc', 'abc', '西南1（成都）', 'China (Chengdu)'],
	['cn-hongkong', 'j6c', 'bcd', '中国香港', 'China (Hong Kong)'],
	['ap-northeast-1', '6we', 'abcde', '日本（东京）', 'Japan (Tokyo)'],
	['ap-northeast-2', 'mj7', 'abc', '韩国（首尔）', 'South Korea (Seoul)'],
	['ap-southeast-1', 't4n', 'abcd', '新加坡', 'Singapore'],
	['ap-southeast-2', 'p0w', 'a', '澳大利亚（悉尼）', 'Australia (Sydney)'],
	['ap-southeast-3', '8ps', 'abc', '马来西亚（吉隆坡）', 'Malaysia (Kuala Lumpur)'],
	['ap-southeast-6', '5ts', 'ab', '菲律宾（马尼拉）', 'Philippines (Manila)'],
	['ap-southeast-5', 'k1a', 'abc', '印度尼西亚（雅加达）', 'Indonesia (Jakarta)'],
	['ap-south-1', 'a2d', 'a', '印度（孟买）', 'India (Mumbai)'],
	['ap-southeast-7', '0jo', 'ab', '泰国（曼谷）', 'Thailand (Bangkok)'],
	['us-east-1', '0xi', 'ab', '美国（弗吉尼亚）', 'US (Virginia)'],
	['us-west-1', 'rj9', 'ab', '美国（硅谷）', 'US (Silicon Valley)'],
	['eu-west-1', 'd7o', 'ab', '英国（伦敦）', 'UK (London)'],
	['me-east-1', 'eb3', 'a', '阿联酋（迪拜）', 'UAE (Dubai)'],
	['eu-central-1', 'gw8', 'abc', '德国（法兰克福）', 'Germany (Frankfurt)'],
];

// Zones have a hyphen before the letter in China only: cn-hangzhou-k, but ap-southeast-1a.
function zoneId(region: string, letter: string): string {
	return region.startsWith('cn-') ? `${region}-${letter}` : `${region}${letter}`;
}

export const regions: readonly Region[] = table.map(([id, prefix, letters, chinese, english], number) => ({
	id,
	number,
	prefix,
	zones: [...letters].map(letter => zoneId(id, letter)),
	chinese,
	english,
}));

const byId: ReadonlyMap<string, Region> = new Map(regions.map(region => [region.id, region]));

export function findRegion(id: string | undefined): Region | undefined {
	return id === undefined ? undefined : byId.get(id);
}

export function regionEndpoint({id}: Region): string {
	return id === 'cn-hangzhou' ? 'ecs.aliyuncs.com' : `ecs.${id}.aliyuncs.com`;
}

export function zoneName(region: Region, zone: string, isChinese: boolean): string {
	const letter = zone.slice(-1).toUpperCase();
	if (isChinese) {
		const city = /（([^）-]+)/.exec(region.chinese)?.[1] ?? region.chinese.replace('中国', '');
		return `${city} 可用区${letter}`;
	}

	const city = /\(([^)]+?)(?: -|\))/.exec(region.english)?.[1] ?? region.english;
	return `${city} Zone ${letter}`;
}
