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
