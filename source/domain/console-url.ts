/** Alibaba Cloud has two, with accounts of their own: aliyun.com and alibabacloud.com. Nothing in the API tells which. */
export type ConsoleSite = 'china' | 'international';

// The paths were seen in use on the China site. The documentation of the international site links to its
// `/server/region`; that one instance has the same path there is likely, as it is the same application, and unproven.
const hosts: Readonly<Record<ConsoleSite, string>> = {
	china: 'ecs.console.aliyun.com',
	international: 'ecs.console.alibabacloud.com',
};

/** The page of an instance in the web console. */
export function instanceConsoleUrl(site: ConsoleSite, regionId: string, instanceId: string): string {
	const instance = encodeURIComponent(instanceId);
	return `https://${hosts[site]}/server/${instance}/detail?regionId=${encodeURIComponent(regionId)}`;
}

/** The page of a disk in the web console. */
export function diskConsoleUrl(site: ConsoleSite, regionId: string, diskId: string): string {
	const disk = encodeURIComponent(diskId);
	return `https://${hosts[site]}/diskdetail/${disk}/detail?regionId=${encodeURIComponent(regionId)}`;
}

/** The list of a region's instances in the web console. */
export function regionConsoleUrl(site: ConsoleSite, regionId: string): string {
	return `https://${hosts[site]}/server/region/${encodeURIComponent(regionId)}`;
}
