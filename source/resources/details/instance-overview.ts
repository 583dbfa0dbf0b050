import {copyFields} from '#domain/copy-fields.ts';
import type {Instance} from '#domain/instance.ts';
import type {Context} from '../context.ts';
import {type FieldText, fieldLines, labelWidth} from '../field-lines.ts';
import {formatDateTime, formatMemory} from '../format.ts';
import {statusText, statusTone, systemText} from '../instance-values.ts';
import {knownName} from '../known-name.ts';
import type {Line} from '../line.ts';
import {billingFields} from './billing-fields.ts';
import {lockFields} from './lock-fields.ts';
import {pastText} from './moment-text.ts';
import {booleanAt, textAt} from './record-fields.ts';
import {section, spaced} from './sections.ts';
import {orNone} from './text-or-none.ts';

/** What is worth knowing about an instance first: what it is, whether it runs, how it is paid and until when. */
export function instanceOverviewLines(instance: Instance, context: Context, width: number): readonly Line[] {
	const {sections} = context.words.details;
	const overview = overviewFields(instance, context);
	const billing = [...billingFields(instance, context), ...releaseFields(instance, context)];
	const column = labelWidth([...overview, ...billing], width);
	return spaced([
		section(sections.overview, fieldLines(overview, column, width)),
		section(sections.billing, fieldLines(billing, column, width)),
	]);
}

function overviewFields(instance: Instance, context: Context): readonly FieldText[] {
	const {words} = context;
	const {fields} = words.details;
	return [
		{label: fields.name, value: orNone(instance.name, context)},
		{label: fields.id, value: instance.id},
		statusField(instance, context),
		...lockFields(instance.locks, context),
		{label: fields.description, value: orNone(instance.description, context)},
		{label: fields.hostName, value: orNone(instance.hostName, context)},
		{label: fields.region, value: instance.regionId},
		{label: fields.zone, value: orNone(instance.zoneId, context)},
		{label: fields.type, value: orNone(instance.type, context)},
		{label: fields.size, value: capacityText(instance, context)},
		{label: fields.system, value: systemText(instance, context)},
		{label: fields.image, value: orNone(instance.imageId, context)},
		{label: fields.keyPair, value: orNone(instance.keyPairName, context)},
		{label: fields.created, value: pastText(instance.createdAt, context)},
		{label: words.detailTabs.overview.tags, value: String(instance.tags.length)},
	];
}

function statusField(instance: Instance, context: Context): FieldText {
	const {values, details} = context.words;
	// The locks have a field of their own.
	const unlocked = {...copyFields(instance), locks: []};
	const {status, stoppedMode = ''} = instance;
	const mode = status === 'Stopped' && Object.hasOwn(values.stopped, stoppedMode);
	return {
		label: details.fields.status,
		value: statusText(unlocked, context) + (mode ? ` · ${knownName(values.stopped, stoppedMode)}` : ''),
		tone: statusTone(unlocked),
	};
}

function capacityText({virtualCpus, memoryMebibytes}: Instance, {words: {values}}: Context): string {
	return [
		virtualCpus === undefined ? values.none : values.virtualCpus(virtualCpus),
		memoryMebibytes === undefined ? values.none : formatMemory(memoryMebibytes),
	].join(' / ');
}

/** When it will be released by itself, and whether it is kept from being released by hand. */
function releaseFields({record}: Instance, {words}: Context): readonly FieldText[] {
	const {protection, releases} = words.detailTabs.overview;
	const raw = record.read();
	const isProtected = booleanAt(raw, 'DeletionProtection');
	const releasesAt = Date.parse(textAt(raw, 'AutoReleaseTime'));
	return [
		...(Number.isNaN(releasesAt)
			? []
			: [{label: releases, value: `! ${formatDateTime(releasesAt)}`, tone: 'changing'} as const]),
		...(isProtected === undefined
			? []
			: [{label: protection, value: isProtected ? words.values.yes : words.values.no}]),
	];
}
