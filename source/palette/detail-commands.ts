import type {DetailTab} from '#resources/details/tabs.ts';
import {withoutTab} from '#state/unavailable.ts';
import type {CommandName} from '#text/words.ts';
import {type Command, plainCommand} from './command.ts';

/** Shows a tab of the details: of the thing under the cursor, or of the one that is shown already. */
function tabCommand(name: CommandName, aliases: readonly string[], tab: DetailTab): Command {
	return plainCommand(name, aliases, {type: 'details-opened', tab}, state => withoutTab(state, tab));
}

/** Commands that show everything about one thing. */
export const detailCommands: readonly Command[] = [
	tabCommand('describe', ['details', '详情'], 'overview'),
	tabCommand('network', ['eni', '网络'], 'network'),
	tabCommand('snapshots', ['snapshot', '快照'], 'snapshots'),
	tabCommand('tags', ['tag', '标签'], 'tags'),
	tabCommand('events', ['event', '事件'], 'events'),
	tabCommand('monitoring', ['monitor', '监控'], 'monitoring'),
	tabCommand('output', ['console-output', '控制台输出'], 'console'),
	tabCommand('json', ['raw', '原始数据'], 'json'),
	tabCommand('yaml', [], 'yaml'),
];
