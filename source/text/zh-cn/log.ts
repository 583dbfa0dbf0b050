import type {Words} from '#text/en.ts';
import {number} from '#text/number.ts';

export const log: Words['log'] = {
	title: 'API 调用',
	empty: '还没有任何调用。',
	attempt: n => `第 ${n} 次`,
	retry: seconds => `${seconds} 秒后重试`,
	rows: count => `${number(count)} 行`,
	none: '无应答',
	done: '完成',
	position: (index, count) => `${number(index)}/${number(count)}`,
};

export const request: Words['request'] = {
	title: 'API 调用',
	fields: {
		time: '时间',
		action: '接口',
		region: '地域',
		endpoint: '接入点',
		proxy: '经由代理',
		attempt: '尝试次数',
		status: 'HTTP 状态码',
		duration: '耗时',
		rows: '行数',
		requestId: 'RequestId',
		code: '错误码',
		message: '错误信息',
		meaning: '含义',
		hint: '怎么办',
		recommend: '阿里云诊断页面',
		permission: '缺少的权限',
		parameters: '参数',
		command: '等价的 aliyun 命令',
	},
	noParameters: '无',
};
