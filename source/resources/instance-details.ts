import type {Disk} from '#domain/disk.ts';
import type {Instance} from '#domain/instance.ts';
import type {RemoteStatus} from '#domain/remote.ts';
import type {Context} from './context.ts';
import {diskLines} from './disk-lines.ts';
import {type FieldText, fieldLines, labelWidth} from './field-lines.ts';
import {flattenRecord} from './flatten-record.ts';
import {formatAge, formatDateTime, formatMemory} from './format.ts';
import {chargeName, chargeTone, statusText, statusTone, systemText} from './instance-values.ts';
import type {Line} from './line.ts';

export type InstanceDetails = {
	readonly instance: Instance;
	readonly disks: readonly Disk[];
	readonly disksStatus: RemoteStatus;
};

/** Everything about an instance: first what is worth knowing, in our words, then all that the API sent. */
export function instanceDetailLines(details: InstanceDetails, context: Context, width: number): readonly Line[] {
	const {sections, tagsNone} = context.words.details;
	const {instance} = details;
	const overview = overviewFields(instance, context);
	const network = networkFields(instance, context);
	const billing = billingFields(instance, context);
	const column = labelWidth([...overview, ...network, ...billing], width);
	const tags = instance.tags.map(({key, value}) => ({label: key, value: value || context.words.values.none}));
	return [
		...section(sections.overview, fieldLines(overview, column, width)),
		...section(sections.network, fieldLines(network, column, width)),
		...section(sections.billing, fieldLines(billing, column, width)),
		...section(sections.disks, diskLines(details, context, column, width)),
		...section(
			sections.tags,
			tags.length === 0 ? [{kind: 'text', text: tagsNone, tone: 'muted'}] : fieldLines(tags, column, width),
		),
		...section(sections.everything, everythingLines(instance, context, width)),
	].slice(0, -1);
}

function section(title: string, lines: readonly Line[]): readonly Line[] {
	return [{kind: 'heading', text: title}, ...lines, {kind: 'blank'}];
}

function overviewFields(instance: Instance, context: Context): readonly FieldText[] {
	const {words, now} = context;
	const {fields} = words.details;
	const {createdAt, locks, stoppedMode, virtualCpus, memoryMebibytes} = instance;
	const modes: Readonly<Record<string, string>> = words.values.stopped;
	const mode = instance.status === 'Stopped' && stoppedMode !== undefined ? modes[stoppedMode] : undefined;
	return [
		{label: fields.name, value: orNone(instance.name, context)},
		{label: fields.id, value: instance.id},
		{
			label: fields.status,
			value: statusText({...instance, locks: []}, context) + (mode === undefined ? '' : ` · ${mode}`),
			tone: statusTone({...instance, locks: []}),
		},
		...(locks.length > 0
			? [{label: fields.locks, value: `⊘ ${words.values.lock(locks.join(', '))}`, tone: 'bad'} as const]
			: []),
		{label: fields.description, value: orNone(instance.description, context)},
		{label: fields.hostName, value: orNone(instance.hostName, context)},
		{label: fields.region, value: instance.regionId},
		{label: fields.zone, value: orNone(instance.zoneId, context)},
		{label: fields.type, value: orNone(instance.type, context)},
		{
			label: fields.size,
			value: [
				virtualCpus === undefined ? words.values.none : words.values.virtualCpus(virtualCpus),
				memoryMebibytes === undefined ? words.values.none : formatMemory(memoryMebibytes),
			].join(' / '),
		},
		{label: fields.system, value: systemText(instance, context)},
		{label: fields.image, value: orNone(instance.imageId, context)},
		{label: fields.keyPair, value: orNone(instance.keyPairName, context)},
		{
			label: fields.created,
			value:
				createdAt === undefined
					? words.values.none
					: `${formatDateTime(createdAt)} (${formatAge(now - createdAt, words)})`,
		},
	];
}

function networkFields(instance: Instance, context: Context): readonly FieldText[] {
	const {fields} = context.words.details;
	return [
		{label: fields.privateAddresses, value: listOrNone(instance.privateAddresses, context)},
		{label: fields.publicAddresses, value: listOrNone(instance.publicAddresses, context)},
		{label: fields.elasticAddress, value: orNone(instance.elasticAddress, context)},
		{label: fields.vpc, value: orNone(instance.vpcId, context)},
		{label: fields.vSwitch, value: orNone(instance.vSwitchId, context)},
		{label: fields.securityGroups, value: listOrNone(instance.securityGroupIds, context)},
	];
}

function billingFields(instance: Instance, context: Context): readonly FieldText[] {
	const {details, values} = context.words;
	const {expiresAt} = instance;
	return [
		{label: details.fields.charge, value: chargeName(instance, context)},
		{
			label: details.fields.expires,
			value: expiresAt === undefined ? values.never : formatDateTime(expiresAt),
			tone: chargeTone(instance, context),
		},
	];
}

function everythingLines({record}: Instance, context: Context, width: number): readonly Line[] {
	const fields = flattenRecord(record.read()).map(
		([path, value]): FieldText =>
			value.trim() === '' ? {label: path, value: context.words.values.none, tone: 'muted'} : {label: path, value},
	);
	// Half of the line: paths are long.
	return fieldLines(fields, labelWidth(fields, width, 0.5), width);
}

function orNone(text: string | undefined, {words}: Context): string {
	return text || words.values.none;
}

function listOrNone(texts: readonly string[], context: Context): string {
	return orNone(texts.join(', '), context);
}
