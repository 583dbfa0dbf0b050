import {commandLine, headless} from './en/command-line.ts';
import {detailTabs} from './en/detail-tabs.ts';
import {details} from './en/details.ts';
import {errors} from './en/errors.ts';
import {disabled, help, keys} from './en/keys.ts';
import {filter, filterProblems, list, regions, resources} from './en/lists.ts';
import {log, request} from './en/log.ts';
import {palette} from './en/palette.ts';
import {profileForm, profiles} from './en/profiles.ts';
import {age, header, tooSmall, tooSmallHint} from './en/screen.ts';
import {credentials, session} from './en/sign-in.ts';
import {copy, exported, exporting, fields, webConsole} from './en/take-away.ts';
import {columns, diskCategories, diskKinds, diskStatuses, statuses, values} from './en/values.ts';
import {number} from './number.ts';

/** Every word a person reads, in English. The other languages have the same keys, checked by the compiler. */
export const en = {
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

/** The shape that every language fills. */
export type Words = typeof en;
