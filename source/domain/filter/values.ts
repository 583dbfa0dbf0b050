import type {Instance} from '#domain/instance.ts';

// What the table shows in place of the API's words, in each of its languages: what is seen can be searched for.
const shownAs: Readonly<Record<string, readonly string[]>> = {
	Pending: ['准备中'],
	Starting: ['启动中'],
	Running: ['运行中'],
	Stopping: ['停止中'],
	Stopped: ['已停止'],
	PrePaid: ['subscription', '包年包月'],
	PostPaid: ['pay-as-you-go', '按量付费'],
	spot: ['抢占式'],
};

function withShown(name: string): readonly string[] {
	return [name, ...(Object.hasOwn(shownAs, name) ? (shownAs[name] ?? []) : [])];
}

export function statusNames({status}: Instance): readonly string[] {
	return withShown(status);
}

/** Spot instances are a kind of their own, as in the table; the API calls them PostPaid. */
export function chargeNames({chargeType, spotStrategy}: Instance): readonly string[] {
	return withShown(spotStrategy === '' || spotStrategy === 'NoSpot' ? chargeType : 'spot');
}

export function systemNames({osName, osNameEnglish}: Instance): readonly string[] {
	return [osName, osNameEnglish];
}

/** `env` and `env=prod` */
export function tagNames({tags}: Instance): readonly string[] {
	return tags.flatMap(({key, value}) => [key, `${key}=${value}`]);
}

/** Texts are compared in one case, and every run of spaces is one space: the API sends two where one is shown. */
export function toSearchable(text: string): string {
	return text.replaceAll(/\s{2,}|[^\S ]/g, ' ').toLowerCase();
}

// Made when an instance is first searched: typing the next letter does not make it again.
const searchTexts = new WeakMap<Instance, string>();

/** Everything that plain text is searched in, in lower case, one value a line. */
export function instanceSearchText(instance: Instance): string {
	let text = searchTexts.get(instance);
	if (text === undefined) {
		const values = searchValues(instance).filter((value): value is string => Boolean(value));
		// A line is a value. Otherwise it is three times as fast to work on all of them at once.
		const lines = values.some(value => value.includes('\n')) ? values.map(toSearchable) : values;
		text = lines
			.join('\n')
			.replaceAll(/[^\S\n]{2,}|[^\S \n]/g, ' ')
			.toLowerCase();
		searchTexts.set(instance, text);
	}

	return text;
}

function searchValues(instance: Instance): readonly (string | undefined)[] {
	return [
		instance.name,
		instance.id,
		...statusNames(instance),
		instance.stoppedMode,
		instance.regionId,
		instance.zoneId,
		instance.type,
		...instance.privateAddresses,
		...instance.publicAddresses,
		instance.elasticAddress,
		instance.hostName,
		instance.description,
		...systemNames(instance),
		instance.chargeType,
		...chargeNames(instance),
		instance.vpcId,
		instance.vSwitchId,
		...instance.securityGroupIds,
		instance.imageId,
		instance.keyPairName,
		...instance.locks,
		...instance.tags.map(({key, value}) => `${key}=${value}`),
		...(instance.otherTexts ?? []),
	];
}
