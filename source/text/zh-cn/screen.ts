import type {Words} from '#text/en.ts';
import {number} from '#text/number.ts';

export const header: Words['header'] = {
	noProfile: '未登录',
	sources: {
		yundeck: '已保存的配置',
		aliyun: 'aliyun-cli',
		alibabacloud: 'SDK 凭证文件',
		environment: '环境变量',
		prompt: '未保存',
		demo: '内置服务',
	},
	demo: '演示',
	production: '生产',
	readOnly: '只读',
	minutesLeft: n => (n === 0 ? '剩余不到 1 分钟' : `剩余 ${n} 分钟`),
	hoursLeft: n => `剩余 ${n} 小时`,
	ended: '已过期',
	loading: '加载中…',
	waited: (minutes, seconds) => (minutes === 0 ? `${seconds} 秒` : `${minutes} 分 ${seconds} 秒`),
	regions: (isAll, count) => (isAll ? '全部地域' : `${count} 个地域`),
	old: age => `旧数据 · ${age}`,
	age: age => age,
	now: '刚刚',
	secondsAgo: n => `${n} 秒前`,
	minutesAgo: n => `${n} 分钟前`,
	hoursAgo: n => `${n} 小时前`,
};

export const tooSmall: Words['tooSmall'] = (columns, rows) => `终端大小为 ${columns}×${rows}，yundeck 至少需要 40×10。`;

export const tooSmallHint: Words['tooSmallHint'] = '请放大窗口，或按 Ctrl-C 退出。';

export const age: Words['age'] = {
	days: n => `${number(n)} 天`,
	hours: n => `${n} 小时`,
	minutes: n => `${n} 分钟`,
};
