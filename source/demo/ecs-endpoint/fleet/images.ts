export type Image = {
	readonly id: string;
	readonly chinese: string;
	readonly english: string;
	readonly osType: 'linux' | 'windows';
	/** GiB */
	readonly size: number;
};

// Name of ours, image id, OSName, OSNameEn, size. The distribution is followed by two spaces, as the service has it.
const table: ReadonlyArray<readonly [string, string, string, string, number]> = [
	[
		'alinux3',
		'aliyun_3_x64_20G_alibase_20250629.vhd',
		'Alibaba Cloud Linux  3.2104 LTS 64位',
		'Alibaba Cloud Linux  3.2104 LTS 64 bit',
		40,
	],
	[
		'alinux3-arm',
		'aliyun_3_arm64_20G_alibase_20250629.vhd',
		'Alibaba Cloud Linux  3.2104 LTS 64位 ARM版',
		'Alibaba Cloud Linux  3.2104 LTS 64 bit ARM Edition',
		40,
	],
	[
		'alinux2',
		'aliyun_2_1903_x64_20G_alibase_20250201.vhd',
		'Alibaba Cloud Linux  2.1903 LTS 64位',
		'Alibaba Cloud Linux  2.1903 LTS 64 bit',
		40,
	],
	['centos6', 'centos_6_10_x64_20G_alibase_20201120.vhd', 'CentOS  6.10 64位', 'CentOS  6.10 64 bit', 20],
	['centos7', 'centos_7_9_x64_20G_alibase_20240628.vhd', 'CentOS  7.9 64位', 'CentOS  7.9 64 bit', 40],
	['ubuntu22', 'ubuntu_22_04_x64_20G_alibase_20250722.vhd', 'Ubuntu  22.04 64位', 'Ubuntu  22.04 64 bit', 40],
	['debian12', 'debian_12_10_x64_20G_alibase_20250630.vhd', 'Debian  12.10 64位', 'Debian  12.10 64 bit', 20],
	[
		'win2012',
		'win2012r2_9600_x64_dtc_zh-cn_40G_alibase_20231012.vhd',
		'Windows Server  2012 R2 数据中心版 64位中文版',
		'Windows Server  2012 R2 Data Center Edition 64bit Chinese Edition',
		40,
	],
	[
		'win2022',
		'win2022_21H2_x64_dtc_zh-cn_40G_alibase_20250613.vhd',
		'Windows Server  2022 数据中心版 64位中文版',
		'Windows Server  2022 Data Center Edition 64bit Chinese Edition',
		60,
	],
	[
		'golden',
		'm-bp1i2m3a4g5e6i7d8x9y',
		'Alibaba Cloud Linux  3.2104 LTS 64位',
		'Alibaba Cloud Linux  3.2104 LTS 64 bit',
		60,
	],
];

const images: ReadonlyMap<string, Image> = new Map(
	table.map(([name, id, chinese, english, size]) => [
		name,
		{id, chinese, english, size, osType: id.startsWith('win') ? 'windows' : 'linux'},
	]),
);

export function image(name: string): Image {
	const found = images.get(name);
	if (found === undefined) throw new RangeError(`unknown image: ${name}`);
	return found;
}
