import type {Language} from './language.ts';

/** A region this account can use, from DescribeRegions. */
export type Region = {
	/** `cn-hangzhou` */
	readonly id: string;
	/** Local name in the language that was asked for, `华东1（杭州）`. Empty when only the id is known. */
	readonly name: string;
	/** Host of the region's own API, `ecs.cn-qingdao.aliyuncs.com`. */
	readonly endpoint?: string;
};

/** Region ids are letters, digits and hyphens (aliyun-cli checks the same). */
export function isRegionId(text: string): boolean {
	return /^[a-z\d]+(?:-[a-z\d]+)+$/i.test(text);
}

/**
 * A region that was written down, without its name when that is in the other language. A name in zh-CN always has
 * Chinese characters, one in English never: `华东1（杭州）`, `China (Hangzhou)`.
 */
export function namedIn(region: Region, language: Language): Region {
	const isChinese = /\p{Script=Han}/u.test(region.name);
	return region.name !== '' && isChinese !== (language === 'zh-CN') ? {...region, name: ''} : region;
}
