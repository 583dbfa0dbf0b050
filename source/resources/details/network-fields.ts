import type {Instance} from '#domain/instance.ts';
import type {JsonRecord} from '#domain/json.ts';
import type {NetworkInterface} from '#domain/network-interface.ts';
import type {Context} from '../context.ts';
import type {FieldText} from '../field-lines.ts';
import {knownName} from '../known-name.ts';
import {numberAt, recordsAt, textAt} from './record-fields.ts';
import {listOrNone, orNone} from './text-or-none.ts';

/**
 * The addresses and the bandwidth of an instance, from its own record.
 * @param interfaces Once they are known: only they have all IPv6 addresses.
 */
export function networkFields(
	instance: Instance,
	interfaces: readonly NetworkInterface[] | undefined,
	context: Context,
): readonly FieldText[] {
	const {fields} = context.words.details;
	const {network} = context.words.detailTabs;
	const record = instance.record.read();
	const ipv6 = [...new Set([...ipv6Addresses(record), ...(interfaces ?? []).flatMap(one => one.ipv6Addresses)])];
	const natAddress = textAt(record, 'VpcAttributes', 'NatIpAddress');
	return [
		{label: fields.privateAddresses, value: listOrNone(instance.privateAddresses, context)},
		{label: fields.publicAddresses, value: listOrNone(instance.publicAddresses, context)},
		{label: fields.elasticAddress, value: elasticText(instance, record, context)},
		...(ipv6.length > 0 || interfaces !== undefined ? [{label: network.ipv6, value: listOrNone(ipv6, context)}] : []),
		...(natAddress === '' ? [] : [{label: network.natAddress, value: natAddress}]),
		...bandwidthFields(record, context),
		{label: fields.vpc, value: orNone(instance.vpcId, context)},
		{label: fields.vSwitch, value: orNone(instance.vSwitchId, context)},
		{label: fields.securityGroups, value: listOrNone(instance.securityGroupIds, context)},
	];
}

// The service names them in an instance's record only when that is asked for.
function ipv6Addresses(record: JsonRecord): readonly string[] {
	return recordsAt(record, 'NetworkInterfaces', 'NetworkInterface')
		.flatMap(one => recordsAt(one, 'Ipv6Sets', 'Ipv6Set'))
		.map(address => textAt(address, 'Ipv6Address'))
		.filter(address => address !== '');
}

// An elastic IP has a bandwidth and a way of charging of its own.
function elasticText({elasticAddress}: Instance, record: JsonRecord, context: Context): string {
	const megabits = numberAt(record, 'EipAddress', 'Bandwidth');
	return [
		orNone(elasticAddress, context),
		...(megabits === undefined ? [] : [context.words.values.bandwidth(megabits)]),
		chargeTypeText(textAt(record, 'EipAddress', 'InternetChargeType'), context),
	]
		.filter(Boolean)
		.join(' · ');
}

// In Mbit/s; -1 stands for none that is known.
function bandwidthFields(record: JsonRecord, context: Context): readonly FieldText[] {
	const {bandwidthIn, bandwidthOut} = context.words.detailTabs.network;
	const outbound = numberAt(record, 'InternetMaxBandwidthOut');
	const inbound = numberAt(record, 'InternetMaxBandwidthIn');
	const chargeType = chargeTypeText(textAt(record, 'InternetChargeType'), context);
	const field = (label: string, megabits: number | undefined, charge: string): readonly FieldText[] =>
		megabits === undefined || megabits < 0
			? []
			: [{label, value: [context.words.values.bandwidth(megabits), charge].filter(Boolean).join(' · ')}];
	// What goes out is what is charged.
	return [...field(bandwidthOut, outbound, chargeType), ...field(bandwidthIn, inbound, '')];
}

function chargeTypeText(chargeType: string, {words}: Context): string {
	return knownName(words.detailTabs.network.chargeTypes, chargeType);
}
