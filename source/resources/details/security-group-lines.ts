import type {SecurityGroup, SecurityRule} from '#domain/security-group.ts';
import type {Context} from '../context.ts';
import {knownName} from '../known-name.ts';
import type {Line} from '../line.ts';
import {failureLines, shortfallLines} from './remote-lines.ts';
import {byEffect, isOpenToWorld, portText} from './security-rule-values.ts';
import {type TextColumn, tableLines} from './table-lines.ts';
import {textLines} from './text-lines.ts';

/** A security group: what it is, and its rules in the order in which they apply, or why these are not known. */
export function securityGroupLines(group: SecurityGroup, context: Context, width: number): readonly Line[] {
	const {groups} = context.words.detailTabs;
	const type = knownName(groups.types, group.type);
	return [
		...textLines([group.name, group.id, type].filter(Boolean).join(' · '), width),
		...(group.description === '' ? [] : textLines(group.description, width, 'muted')),
		...rulesLines(group, context, width),
	];
}

function rulesLines({rules, rulesError}: SecurityGroup, context: Context, width: number): readonly Line[] {
	if (rulesError === undefined) {
		return ruleLines(rules, context, width);
	}

	return rules.length === 0
		? failureLines(rulesError, context, width)
		: [...shortfallLines(rulesError, context, width), ...ruleLines(rules, context, width)];
}

function ruleLines(rules: readonly SecurityRule[], context: Context, width: number): readonly Line[] {
	const {groups} = context.words.detailTabs;
	if (rules.length === 0) {
		return textLines(groups.noRules, width, 'muted');
	}

	const hasOpen = rules.some(isOpenToWorld);
	return [
		...tableLines(ruleColumns(context, hasOpen), rules.toSorted(byEffect), width, rule =>
			isOpenToWorld(rule) ? 'changing' : 'normal',
		),
		...(hasOpen ? textLines(groups.openToWorld, width, 'changing') : []),
	];
}

function ruleColumns({words}: Context, hasOpen: boolean): readonly TextColumn<SecurityRule>[] {
	const {columns, directions, policies, all} = words.detailTabs.groups;
	const {none} = words.values;
	// So that an open rule is seen without colours as well.
	const mark = (rule: SecurityRule) => (isOpenToWorld(rule) ? '! ' : hasOpen ? '  ' : '');
	return [
		{
			title: columns.direction,
			value: rule => mark(rule) + (knownName(directions, rule.direction) || none),
			priority: 0,
		},
		{title: columns.policy, value: ({policy}) => knownName(policies, policy) || none, priority: 1},
		{
			title: columns.protocol,
			value: ({protocol}) => (protocol.toUpperCase() === 'ALL' ? all : protocol || none),
			priority: 2,
		},
		{title: columns.ports, value: ({portRange}) => portText(portRange, all) || none, priority: 3},
		// A group's id, and any IPv4 block, in one line.
		{title: columns.peer, value: ({peer}) => peer || none, priority: 5, least: 23},
		{
			title: columns.priority,
			value: ({priority}) => (priority === undefined ? none : String(priority)),
			priority: 4,
			align: 'right',
		},
		{title: columns.description, value: ({description}) => description, priority: 6, least: 16},
	];
}
