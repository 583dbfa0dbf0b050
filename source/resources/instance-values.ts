import type {Instance} from '#domain/instance.ts';
import type {Context} from './context.ts';
import {formatDate, formatMemory} from './format.ts';
import {knownName} from './known-name.ts';
import type {Tone} from './tone.ts';

const endingSoon = 7 * 24 * 60 * 60 * 1000;

/** `● Running`, with a mark behind it when the instance is locked. */
export function statusText({status, locks}: Instance, {words}: Context): string {
	return `${statusGlyph(status)} ${knownName(words.statuses, status)}${locks.length > 0 ? ' ⊘' : ''}`;
}

// So that a status is seen without colours as well.
function statusGlyph(status: string): string {
	switch (status) {
		case 'Running':
			return '●';
		case 'Stopped':
			return '○';
		case 'Pending':
		case 'Starting':
		case 'Stopping':
			return '◐';
		default:
			return '?';
	}
}

export function statusTone({status, locks}: Instance): Tone {
	if (locks.length > 0) {
		return 'bad';
	}

	switch (status) {
		case 'Running':
			return 'good';
		case 'Stopped':
			return 'stopped';
		case 'Pending':
		case 'Starting':
		case 'Stopping':
			return 'changing';
		default:
			return 'normal';
	}
}

/** By vCPUs, then by memory. */
export function sizeKey({virtualCpus, memoryMebibytes}: Instance): number | undefined {
	return virtualCpus === undefined ? undefined : virtualCpus * 2 ** 32 + (memoryMebibytes ?? 0);
}

/** `2/8 GiB` */
export function sizeText({virtualCpus, memoryMebibytes}: Instance, {words}: Context): string {
	return virtualCpus === undefined && memoryMebibytes === undefined
		? words.values.none
		: `${virtualCpus ?? words.values.none}/${memoryMebibytes === undefined ? words.values.none : formatMemory(memoryMebibytes)}`;
}

/** The first address, and how many more there are: `172.16.8.21 +2`. */
export function addressText(addresses: readonly string[], {words}: Context): string {
	const [first, ...others] = addresses;
	return first === undefined ? words.values.none : others.length === 0 ? first : `${first} +${others.length}`;
}

/** All addresses the internet knows the instance by; an EIP comes first. */
export function internetAddresses({elasticAddress, publicAddresses}: Instance): readonly string[] {
	return elasticAddress ? [elasticAddress, ...publicAddresses] : publicAddresses;
}

/** What is paid for; only instances can be spot. */
export type Charged = Pick<Instance, 'chargeType' | 'expiresAt'> & {readonly spotStrategy?: string};

function isSpot({spotStrategy = ''}: Charged): boolean {
	return spotStrategy !== '' && spotStrategy !== 'NoSpot';
}

/** How it is paid, without the date. */
export function chargeName(charged: Charged, {words: {values}}: Context): string {
	if (isSpot(charged)) {
		return values.spot;
	}

	return charged.chargeType === 'PostPaid'
		? values.payAsYouGo
		: charged.chargeType === 'PrePaid'
			? values.subscription
			: charged.chargeType || values.none;
}

/** `subscription to 2026-10-01`. What never ends has no date. */
export function chargeText(charged: Charged, context: Context): string {
	const {expiresAt} = charged;
	const {values} = context.words;
	const name = chargeName(charged, context);
	return expiresAt === undefined
		? name
		: (hasEnded(charged, context) ? values.expired : values.until)(name, formatDate(expiresAt));
}

/** Ended is bad; ending within a week wants a look. */
export function chargeTone(charged: Charged, context: Context): Tone {
	return charged.expiresAt === undefined
		? 'normal'
		: hasEnded(charged, context)
			? 'bad'
			: charged.expiresAt - context.now < endingSoon
				? 'changing'
				: 'normal';
}

function hasEnded({expiresAt}: Charged, {now}: Context): boolean {
	return expiresAt !== undefined && expiresAt <= now;
}

/** The system as the API words it in the user's language. */
export function systemText({osName, osNameEnglish}: Instance, {language, words}: Context): string {
	const [wanted, other] = language === 'en' ? [osNameEnglish, osName] : [osName, osNameEnglish];
	// The API sends two spaces behind the name of the distribution.
	return (wanted || other || words.values.none).replaceAll(/\s+/g, ' ');
}
