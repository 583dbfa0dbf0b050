import type {ListedDisk} from '#domain/disk.ts';
import {common, commonLines, commonTags, commonWord, linesIn, tagNames} from './common-texts.ts';
import type {FilterLanguage} from './filter-language.ts';
import {readAge, readDeadline, readDiskSize, readMoment, readNumber} from './measures.ts';

const status = commonWord<ListedDisk>(({status}) => status);
const region = common<ListedDisk>(({regionId}) => regionId);
const zone = common<ListedDisk>(({zoneId}) => zoneId);
const type = commonWord<ListedDisk>(({type}) => type);
const category = common<ListedDisk>(({category}) => category);
const performanceLevel = common<ListedDisk>(({performanceLevel}) => performanceLevel);
const device = common<ListedDisk>(({device}) => device);
const charge = commonWord<ListedDisk>(({chargeType}) => chargeType);
const snapshot = common<ListedDisk>(({sourceSnapshotId}) => sourceSnapshotId);
const image = common<ListedDisk>(({imageId}) => imageId);
const description = common<ListedDisk>(({description}) => description);
const locks = common<ListedDisk>(({locks}) => locks);
const tags = commonTags<ListedDisk>(({tags}) => tags);
const others = commonLines<ListedDisk>(({sharedTexts = ''}) => sharedTexts);

/** What can be asked about disks. */
export const diskLanguage: FilterLanguage<ListedDisk> = {
	columns: [
		{kind: 'own', names: ['name'], values: ({name}) => [name]},
		{kind: 'own', names: ['id', 'diskId'], values: ({id}) => [id]},
		{kind: 'common', names: ['status'], sources: [status]},
		{kind: 'common', names: ['region'], sources: [region]},
		{kind: 'common', names: ['zone'], sources: [zone]},
		{kind: 'own', names: ['instance', 'attachedTo'], values: ({instanceIds}) => instanceIds},
		{kind: 'common', names: ['type', 'diskKind'], sources: [type]},
		{kind: 'common', names: ['category'], sources: [category]},
		{
			kind: 'ordered',
			names: ['size', 'diskSize'],
			value: ({sizeGibibytes}) => sizeGibibytes,
			read: readDiskSize,
			problem: 'not-a-disk-size',
		},
		{kind: 'common', names: ['pl', 'performance', 'performanceLevel'], sources: [performanceLevel]},
		{kind: 'ordered', names: ['iops'], value: ({iops}) => iops, read: readNumber, problem: 'not-a-number'},
		{
			kind: 'ordered',
			names: ['throughput'],
			value: ({throughput}) => throughput,
			read: readNumber,
			problem: 'not-a-number',
		},
		{kind: 'common', names: ['device'], sources: [device]},
		{kind: 'common', names: ['charge'], sources: [charge]},
		{kind: 'ordered', names: ['expires'], value: ({expiresAt}) => expiresAt, read: readDeadline, problem: 'not-a-time'},
		{kind: 'ordered', names: ['created'], value: ({createdAt}) => createdAt, read: readMoment, problem: 'not-a-date'},
		{kind: 'ordered', names: ['age'], value: ({createdAt}) => createdAt, read: readAge, problem: 'not-an-age'},
		{kind: 'common', names: ['encrypted'], sources: [commonWord(({isEncrypted}) => yesOrNo(isEncrypted))]},
		{kind: 'common', names: ['portable'], sources: [commonWord(({isPortable}) => yesOrNo(isPortable))]},
		{kind: 'common', names: ['snapshot'], sources: [snapshot]},
		{kind: 'common', names: ['image'], sources: [image]},
		{kind: 'common', names: ['description'], sources: [description]},
		{kind: 'common', names: ['lock'], sources: [locks]},
		{kind: 'common', names: ['tag'], sources: [tagNames(tags)]},
	],
	tags,
	ownTexts: disk => [disk.name, disk.id, ...disk.instanceIds, ...linesIn(disk.ownTexts)],
	commonTexts: [
		status,
		region,
		zone,
		type,
		category,
		performanceLevel,
		device,
		charge,
		snapshot,
		image,
		description,
		locks,
		tags,
		others,
	],
};

function yesOrNo(is: boolean): string {
	return is ? 'yes' : 'no';
}
