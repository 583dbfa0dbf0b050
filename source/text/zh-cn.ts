import type {Words} from './en.ts';
import {number} from './number.ts';
import {commandLine, headless} from './zh-cn/command-line.ts';
import {detailTabs} from './zh-cn/detail-tabs.ts';
import {details} from './zh-cn/details.ts';
import {errors} from './zh-cn/errors.ts';
import {disabled, help, keys} from './zh-cn/keys.ts';
import {filter, filterProblems, list, regions, resources} from './zh-cn/lists.ts';
import {log, request} from './zh-cn/log.ts';
import {palette} from './zh-cn/palette.ts';
import {profileForm, profiles} from './zh-cn/profiles.ts';
import {age, header, tooSmall, tooSmallHint} from './zh-cn/screen.ts';
import {credentials, session} from './zh-cn/sign-in.ts';
import {copy, exported, exporting, fields, webConsole} from './zh-cn/take-away.ts';
import {columns, diskCategories, diskKinds, diskStatuses, statuses, values} from './zh-cn/values.ts';

/** 界面上的每一个字，简体中文。 */
export const zhCn: Words = {
	header,
	tooSmall,
	tooSmallHint,
	number,
	age,
	profiles,
	profileForm,
	session,
	credentials,
	regions,
	list,
	resources,
	filter,
	palette,
	filterProblems,
	copy,
	fields,
	exporting,
	exported,
	console: webConsole,
	columns,
	statuses,
	diskStatuses,
	diskKinds,
	diskCategories,
	values,
	details,
	detailTabs,
	log,
	request,
	help,
	keys,
	disabled,
	errors,
	commandLine,
	headless,
};
