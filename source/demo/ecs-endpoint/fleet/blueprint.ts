const traits = [
	'pending',
	'starting',
	'stopping',
	'stopped',
	'stop-charging',
	'financial',
	'security',
	'public',
	'eip',
	'classic',
	'multi-ip',
	'ipv6',
	'second-interface',
	'protected',
	'no-key',
	'unlimited',
	'dedicated',
	'described',
	'auto-release',
	'resource-group',
	'metadata-tokens',
] as const;

export type Trait = (typeof traits)[number];

export type Charge =
	| {readonly kind: 'PostPaid'}
	| {readonly kind: 'PrePaid'; readonly minutesLeft: number}
	/** Without a price limit the instance follows the market. */
	| {readonly kind: 'Spot'; readonly priceLimit?: number};

/** What somebody ordered; the machine made of it has identifiers, addresses and times. */
export type Blueprint = {
	readonly region: string;
	readonly name: string;
	readonly type: string;
	readonly image: string;
	readonly ageMinutes: number;
	readonly charge: Charge;
	readonly tags: ReadonlyArray<readonly [key: string, value: string]>;
	readonly traits: readonly Trait[];
};

const unitMinutes: Readonly<Record<string, number>> = {m: 1, h: 60, d: 1440, y: 525_600};

function minutes(text: string): number {
	const [, amount, unit = ''] = /^(-?\d+)([mhdy])$/.exec(text) ?? [];
	const perUnit = unitMinutes[unit];
	if (perUnit === undefined) throw new RangeError(`not a duration: ${text}`);
	return Number(amount) * perUnit;
}

function charge(text: string): Charge {
	const [kind, detail] = text.split(':');
	if (kind === 'PostPaid') return {kind};
	if (kind === 'PrePaid' && detail !== undefined) return {kind, minutesLeft: minutes(detail)};
	if (kind === 'Spot') return detail === undefined ? {kind} : {kind, priceLimit: Number(detail)};
	throw new RangeError(`not a charge: ${text}`);
}

function isTrait(text: string): text is Trait {
	return (traits as readonly string[]).includes(text);
}

const list = (text: string): string[] => (text === '' ? [] : text.split(','));

// Whole days would make everything begin at the minute of the day that it is now.
function age(text: string, row: number): number {
	const whole = minutes(text);
	return whole < 1440 ? whole : whole + ((row * 397) % 1440);
}

/** Reads one row: region | name | type | image | age | charge | tags | traits. */
export function readBlueprint(row: string, number: number): Blueprint {
	const [region = '', name = '', type = '', image = '', since = '', money = '', tags = '', features = ''] = row
		.split('|')
		.map(cell => cell.trim());
	return {
		region,
		name,
		type: `ecs.${type}`,
		image,
		ageMinutes: age(since, number),
		charge: charge(money),
		tags: list(tags).map(tag => {
			const [key = '', value = ''] = tag.split('=');
			return [key, value];
		}),
		traits: list(features).map(feature => {
			if (!isTrait(feature)) throw new RangeError(`unknown trait: ${feature}`);
			return feature;
		}),
	};
}
