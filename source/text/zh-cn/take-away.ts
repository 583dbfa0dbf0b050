import type {Words} from '#text/en.ts';
import {number} from '#text/number.ts';

export const copy: Words['copy'] = {
	record: '原始数据',
	ids: count => `${number(count)} 个 ID`,
	copied: thing => `已复制 ${thing}。`,
	sent: thing => `已将 ${thing} 发给终端的剪贴板，终端可能会拒绝。`,
	problems: {
		'no-clipboard': '这里没有剪贴板：既没有相应的程序，终端也不支持。',
		'too-long': '内容太长，终端的剪贴板放不下。',
	},
};

export const fields: Words['fields'] = {
	title: '复制字段值',
	noMatch: search => `没有与“${search}”匹配的字段。`,
};

export const exporting: Words['exporting'] = {
	title: '导出',
	formats: {
		csv: 'CSV：全部列，与表格显示一致',
		json: 'JSON：API 返回的完整原始数据',
	},
	question: rows => `将 ${number(rows)} 行写入当前目录下的文件，选择格式：`,
};

export const exported: Words['exported'] = (rows, path) => `已将 ${number(rows)} 行写入 ${path}`;

export const webConsole: Words['console'] = {
	opened: url => `已打开 ${url}`,
	notOpened: url => `此处无法打开浏览器：${url}`,
};
