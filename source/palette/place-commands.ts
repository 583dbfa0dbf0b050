import type {ResourceName} from '#resources/registry.ts';
import {tableOnScreen} from '#state/lists.ts';
import {withoutAccount, withoutFailures, withoutFuture, withoutPast, withoutRelation} from '#state/unavailable.ts';
import type {CommandName} from '#text/words.ts';
import {type Command, plainCommand} from './command.ts';
import {openNamedProfile, profileArgument} from './profiles.ts';
import {openNamedRegion, regionArgument} from './regions.ts';

/** Shows a kind of thing, of the regions that are open or of the one that is named. */
function tableCommand(resource: ResourceName & CommandName, aliases: readonly string[]): Command {
	return {
		name: resource,
		aliases,
		argument: regionArgument,
		run(state, argument) {
			if (argument !== '') {
				return openNamedRegion(state, argument, resource);
			}

			return state.place
				? {message: {type: 'table-requested', resource}}
				: {problem: {kind: 'disabled', command: `:${resource}`, reason: 'noRegionOpen'}};
		},
		disabled: withoutAccount,
	};
}

/** Commands that lead somewhere. */
export const placeCommands: readonly Command[] = [
	{
		name: 'regions',
		aliases: ['region', 'ns', 'r', '地域'],
		argument: regionArgument,
		run: (state, argument) =>
			argument === ''
				? {message: {type: 'regions-requested'}}
				: openNamedRegion(state, argument, tableOnScreen(state) ?? 'instances'),
		disabled: withoutAccount,
	},
	plainCommand('all', ['全部地域'], {type: 'all-regions-requested'}, withoutAccount),
	tableCommand('instances', ['instance', 'ecs', 'vm', 'i', '实例']),
	tableCommand('disks', ['disk', 'd', '云盘']),
	{
		name: 'profiles',
		aliases: ['profile', 'ctx', '身份', '配置'],
		argument: profileArgument,
		run: (state, argument) =>
			argument === '' ? {message: {type: 'profiles-requested'}} : openNamedProfile(state, argument),
	},
	plainCommand('jump', ['跳转'], {type: 'jump-requested'}, withoutRelation),
	plainCommand('back', ['后退'], {type: 'history-walked', toward: 'back'}, withoutPast),
	plainCommand('forward', ['前进'], {type: 'history-walked', toward: 'forward'}, withoutFuture),
	plainCommand('last', ['上一视图'], {type: 'last-view-requested'}, withoutPast),
	plainCommand('retry', ['重试'], {type: 'failed-regions-retried'}, withoutFailures),
];
