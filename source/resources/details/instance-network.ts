import type {Instance} from '#domain/instance.ts';
import type {NetworkInterface} from '#domain/network-interface.ts';
import type {Remote} from '#domain/remote.ts';
import type {SecurityGroup} from '#domain/security-group.ts';
import type {Context} from '../context.ts';
import {fieldLines, labelWidth} from '../field-lines.ts';
import type {Line} from '../line.ts';
import {networkFields} from './network-fields.ts';
import {networkInterfaceFields} from './network-interface-fields.ts';
import {remoteLines} from './remote-lines.ts';
import {section, spaced} from './sections.ts';
import {securityGroupLines} from './security-group-lines.ts';

export type InstanceNetwork = {
	readonly instance: Instance;
	readonly interfaces: Remote<readonly NetworkInterface[]>;
	readonly securityGroups: Remote<readonly SecurityGroup[]>;
};

/** The network of an instance. What it knows itself is always there; the two other parts come and fail alone. */
export function instanceNetworkLines(
	{instance, interfaces, securityGroups}: InstanceNetwork,
	context: Context,
	width: number,
): readonly Line[] {
	const {details, detailTabs} = context.words;
	const own = networkFields(instance, interfaces.value, context);
	const blocks = (interfaces.value ?? []).map(one => networkInterfaceFields(one, context));
	const column = labelWidth([...own, ...blocks.flat()], width);
	const interfaceLines = remoteLines(
		interfaces,
		{...detailTabs.interfaces, lines: () => spaced(blocks.map(fields => fieldLines(fields, column, width)))},
		context,
		width,
	);
	const groupLines = remoteLines(
		securityGroups,
		{
			...detailTabs.groups,
			lines: groups => spaced(groups.map(group => securityGroupLines(group, context, width))),
		},
		context,
		width,
	);
	return spaced([
		section(details.sections.network, fieldLines(own, column, width)),
		section(detailTabs.interfaces.heading, interfaceLines),
		section(detailTabs.groups.heading, groupLines),
	]);
}
