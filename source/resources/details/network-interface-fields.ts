import type {NetworkInterface} from '#domain/network-interface.ts';
import type {Context} from '../context.ts';
import type {FieldText} from '../field-lines.ts';
import {knownName} from '../known-name.ts';
import {listOrNone, orNone} from './text-or-none.ts';

/** One network interface as fields; addresses it has none of are left out. */
export function networkInterfaceFields(networkInterface: NetworkInterface, context: Context): readonly FieldText[] {
	const {details, detailTabs} = context.words;
	const {interfaces, network} = detailTabs;
	const {id, name, type, status, privateAddresses, publicAddresses, ipv6Addresses} = networkInterface;
	const known = (label: string, texts: readonly string[]): readonly FieldText[] =>
		texts.length === 0 ? [] : [{label, value: texts.join(', ')}];
	return [
		{
			label: orNone(knownName(interfaces.types, type), context),
			value: [id, name, knownName(interfaces.statuses, status)].filter(Boolean).join(' · '),
		},
		{label: details.fields.privateAddresses, value: listOrNone(privateAddresses, context)},
		...known(details.fields.publicAddresses, publicAddresses),
		...known(network.ipv6, ipv6Addresses),
		{label: interfaces.macAddress, value: orNone(networkInterface.macAddress, context)},
		{label: details.fields.vSwitch, value: orNone(networkInterface.vSwitchId, context)},
		{label: details.fields.securityGroups, value: listOrNone(networkInterface.securityGroupIds, context)},
	];
}
