import type {Instance} from '#domain/instance.ts';
import {common, commonLines, commonTags, commonWord, linesIn, tagNames} from './common-texts.ts';
import type {FilterLanguage} from './filter-language.ts';
import {readAge, readDeadline, readMemory, readMoment, readNumber} from './measures.ts';

const status = commonWord<Instance>(({status}) => status);
const region = common<Instance>(({regionId}) => regionId);
const zone = common<Instance>(({zoneId}) => zoneId);
const type = common<Instance>(({type}) => type);
const systems = [common<Instance>(({osName}) => osName), common<Instance>(({osNameEnglish}) => osNameEnglish)] as const;
// Spot instances are a kind of their own, as in the table; the API calls them PostPaid.
const charge = commonWord<Instance>(({chargeType, spotStrategy}) =>
	spotStrategy === '' || spotStrategy === 'NoSpot' ? chargeType : 'spot',
);
const vpc = common<Instance>(({vpcId}) => vpcId);
const vSwitch = common<Instance>(({vSwitchId}) => vSwitchId);
const securityGroups = common<Instance>(({securityGroupIds}) => securityGroupIds);
const image = common<Instance>(({imageId}) => imageId);
const keyPair = common<Instance>(({keyPairName = ''}) => keyPairName);
const description = common<Instance>(({description}) => description);
const locks = common<Instance>(({locks}) => locks);
const tags = commonTags<Instance>(({tags}) => tags);
const others = commonLines<Instance>(({sharedTexts = ''}) => sharedTexts);

/** What can be asked about instances. */
export const instanceLanguage: FilterLanguage<Instance> = {
	columns: [
		{kind: 'own', names: ['name'], values: ({name}) => [name]},
		{kind: 'own', names: ['id'], values: ({id}) => [id]},
		{kind: 'common', names: ['status'], sources: [status]},
		{kind: 'common', names: ['region'], sources: [region]},
		{kind: 'common', names: ['zone'], sources: [zone]},
		{kind: 'common', names: ['type'], sources: [type]},
		{
			kind: 'ordered',
			names: ['cpu'],
			value: ({virtualCpus}) => virtualCpus,
			read: readNumber,
			problem: 'not-a-number',
		},
		{
			kind: 'ordered',
			names: ['memory'],
			value: ({memoryMebibytes}) => memoryMebibytes,
			read: readMemory,
			problem: 'not-a-memory-size',
		},
		{kind: 'own', names: ['size'], values: sizes, isComputed: true},
		{kind: 'own', names: ['private', 'privateAddress'], values: ({privateAddresses}) => privateAddresses},
		{kind: 'own', names: ['public', 'publicAddress'], values: internetAddresses},
		{kind: 'own', names: ['eip'], cells: ['publicAddress'], values: ({elasticAddress}) => [elasticAddress]},
		{
			kind: 'own',
			names: ['ip'],
			cells: ['privateAddress', 'publicAddress'],
			values: instance => [...instance.privateAddresses, ...internetAddresses(instance)],
		},
		{kind: 'common', names: ['charge'], sources: [charge]},
		{kind: 'ordered', names: ['expires'], value: ({expiresAt}) => expiresAt, read: readDeadline, problem: 'not-a-time'},
		{kind: 'common', names: ['os', 'system'], sources: systems},
		{kind: 'ordered', names: ['created'], value: ({createdAt}) => createdAt, read: readMoment, problem: 'not-a-date'},
		{kind: 'ordered', names: ['age'], value: ({createdAt}) => createdAt, read: readAge, problem: 'not-an-age'},
		{kind: 'common', names: ['vpc'], sources: [vpc]},
		{kind: 'common', names: ['vswitch'], sources: [vSwitch]},
		{kind: 'common', names: ['sg'], sources: [securityGroups]},
		{kind: 'common', names: ['image'], sources: [image]},
		{kind: 'common', names: ['key'], sources: [keyPair]},
		{kind: 'own', names: ['host'], values: ({hostName}) => [hostName]},
		{kind: 'common', names: ['description'], sources: [description]},
		{kind: 'common', names: ['lock'], sources: [locks]},
		{kind: 'common', names: ['tag'], sources: [tagNames(tags)]},
	],
	tags,
	ownTexts: instance => [
		instance.name,
		instance.id,
		...instance.privateAddresses,
		...instance.publicAddresses,
		instance.elasticAddress,
		instance.hostName,
		...linesIn(instance.ownTexts),
	],
	commonTexts: [
		status,
		common(({stoppedMode = ''}) => stoppedMode),
		region,
		zone,
		type,
		description,
		...systems,
		common(({chargeType}) => chargeType),
		charge,
		vpc,
		vSwitch,
		securityGroups,
		image,
		keyPair,
		locks,
		tags,
		others,
	],
};

function internetAddresses({elasticAddress, publicAddresses}: Instance): readonly (string | undefined)[] {
	return [elasticAddress, ...publicAddresses];
}

/** As in the table, `2/8` with and without the unit. */
function sizes({virtualCpus, memoryMebibytes}: Instance): readonly string[] {
	if (virtualCpus === undefined || memoryMebibytes === undefined) {
		return [];
	}

	const size = `${virtualCpus}/${Math.round((memoryMebibytes / 1024) * 10) / 10}`;
	return [size, `${size} GiB`];
}
