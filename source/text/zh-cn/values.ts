import type {Words} from '#text/en.ts';
import {number} from '#text/number.ts';

export const columns: Words['columns'] = {
	name: '名称',
	id: '实例 ID',
	status: '状态',
	zone: '可用区',
	type: '规格',
	size: 'vCPU/内存',
	privateAddress: '私网 IP',
	publicAddress: '公网 IP',
	charge: '付费方式',
	system: '操作系统',
	created: '创建时间',
	region: '地域',
	kind: '类型',
	source: '来源',
	localName: '名称',
	count: '实例数',
	marked: '',
	hint: '标识',
	production: '生产',
	readOnly: '只读',
	secretPlace: '密钥位置',
	notes: '备注',
	diskId: '云盘 ID',
	diskKind: '属性',
	diskSize: '容量',
	category: '种类',
	attachedTo: '挂载实例',
	device: '设备名',
};

export const statuses: Words['statuses'] = {
	Pending: '准备中',
	Starting: '启动中',
	Running: '运行中',
	Stopping: '停止中',
	Stopped: '已停止',
};

export const diskStatuses: Words['diskStatuses'] = {
	In_use: '使用中',
	Available: '待挂载',
	Attaching: '挂载中',
	Detaching: '卸载中',
	Creating: '创建中',
	ReIniting: '初始化中',
	Deleting: '删除中',
};

export const diskKinds: Words['diskKinds'] = {system: '系统盘', data: '数据盘'};

export const diskCategories: Words['diskCategories'] = {
	cloud: '普通云盘',
	cloud_efficiency: '高效云盘',
	cloud_ssd: 'SSD 云盘',
	cloud_essd: 'ESSD',
	cloud_auto: 'ESSD AutoPL',
	cloud_essd_entry: 'ESSD Entry',
};

export const values: Words['values'] = {
	none: '–',
	yes: '是',
	no: '否',
	never: '不到期',
	payAsYouGo: '按量付费',
	subscription: '包年包月',
	spot: '抢占式',
	until: (kind, date) => `${kind} ${date} 到期`,
	expired: (kind, date) => `${kind} ${date} 已到期`,
	elastic: address => `${address}（EIP）`,
	stopped: {KeepCharging: '继续计费', StopCharging: '不计费'},
	lock: reasons => `已锁定：${reasons}`,
	bandwidth: megabits => `${number(megabits)} Mbit/s`,
	virtualCpus: count => `${count} vCPU`,
	disk: (size, category) => `${size} ${category}`,
	encrypted: '已加密',
	keptAfterRelease: '释放实例时保留',
	systemDisk: '系统盘',
	dataDisk: '数据盘',
};
