import type {Words} from '#text/en.ts';
import {number} from '#text/number.ts';

export const regions: Words['regions'] = {
	title: '地域',
	loading: '正在查询此账号可用的地域…',
	empty: '此账号没有可用的地域。',
	all: '全部地域',
	marked: count => `已标记 ${count} 个，按 Enter 一起打开`,
	strip: {
		answered: (count, total) => `地域 ${count}/${total}`,
		waiting: '等待',
		loading: count => `${number(count)}…`,
		more: count => `+${count}`,
		failed: (region, reason) => `${region}：${reason}`,
		retry: count => `按 f 重新查询 ${count} 个失败的地域。`,
	},
	noMatch: filter => `没有与“${filter}”匹配的地域。`,
};

export const list: Words['list'] = {
	count: (shown, total) => `${number(shown)}/${number(total)}`,
	progress: (have, total) =>
		total === undefined ? `已加载 ${number(have)} 条…` : `已加载 ${number(have)}/${number(total)} 条…`,
	incomplete: '不完整',
	marked: (count, hidden) => `已标记 ${number(count)} 个${hidden === 0 ? '' : `，其中 ${number(hidden)} 个被筛选隐藏`}`,
	gone: (row, next) => `${row} 已不存在${next ? `，光标已移到 ${next}` : ''}。`,
	hidden: (row, next) => `${row} 已不符合筛选条件${next ? `，光标已移到 ${next}` : ''}。`,
	everywhere: '所选地域',
	emptyHint: '按 R 选择其他地域，按 r 重新查询。',
	noMatchHint: '按 Esc 清除筛选。',
	recent: '最近',
};

export const resources: Words['resources'] = {
	instances: {
		title: '实例',
		loading: region => `正在查询 ${region} 的实例…`,
		empty: region => `${region} 没有实例。`,
		noMatch: filter => `没有与“${filter}”匹配的实例。`,
	},
	disks: {
		title: '云盘',
		loading: region => `正在查询 ${region} 的云盘…`,
		empty: region => `${region} 没有云盘。`,
		noMatch: filter => `没有与“${filter}”匹配的云盘。`,
	},
};

export const filter: Words['filter'] = {
	label: '筛选：',
	nearestColumn: (piece, nearest) => `没有“${piece}”这一列，最接近的是“${nearest}”；标签请写作 tag:${piece}=…`,
};

export const filterProblems: Words['filterProblems'] = {
	'unknown-column': piece => `没有“${piece}”这一列；标签请写作 tag:${piece}=…，普通文本请加引号`,
	'no-order': piece => `“${piece}”只能用于数字和时间，文本列请用 = 或 !=`,
	'value-missing': piece => `“${piece}”缺少值`,
	'nothing-to-invert': piece => `“${piece}”后面要紧跟被排除的条件`,
	'quote-not-closed': () => '引号没有闭合',
	'text-after-quote': piece => `引号与“${piece}”之间需要空格`,
	'regex-not-closed': () => '正则表达式末尾缺少 /；普通文本请加引号',
	'regex-invalid': piece => `“${piece}”不是有效的正则表达式`,
	'regex-too-long': () => '正则表达式过长',
	'regex-too-slow': piece => `“${piece}”中有嵌套的重复或重复的分支，匹配可能永远无法结束`,
	'not-a-disk-size': piece => `“${piece}”不是云盘容量，应形如 100、100g、2t`,
	'not-a-number': piece => `“${piece}”不是数字`,
	'not-a-memory-size': piece => `“${piece}”不是内存大小，应形如 8、4g、512m`,
	'not-a-date': piece => `“${piece}”不是日期，应形如 2026-01-31`,
	'not-an-age': piece => `“${piece}”不是时长，应形如 90m、12h、30d、2w`,
	'not-a-time': piece => `“${piece}”既不是日期（如 2026-01-31），也不是剩余时长（如 7d）`,
};
