import type {Context} from '../context.ts';
import type {FieldText} from '../field-lines.ts';
import {formatDateTime, formatDuration} from '../format.ts';
import {type Charged, chargeName, chargeTone} from '../instance-values.ts';

/** How a thing is paid and when that ends, with a warning when it has ended or soon will. */
export function billingFields(charged: Charged, context: Context): readonly FieldText[] {
	const {fields} = context.words.details;
	return [
		{label: fields.charge, value: chargeName(charged, context)},
		{label: fields.expires, value: endText(charged, context), tone: chargeTone(charged, context)},
	];
}

function endText({expiresAt, ...charged}: Charged, context: Context): string {
	const {words, now} = context;
	if (expiresAt === undefined) {
		return words.values.never;
	}

	const {endsIn, ended} = words.detailTabs.overview;
	const duration = formatDuration(Math.abs(expiresAt - now), words);
	// So that the warning is seen without colours as well.
	const mark = chargeTone({...charged, expiresAt}, context) === 'normal' ? '' : '! ';
	return `${mark}${formatDateTime(expiresAt)} (${(expiresAt > now ? endsIn : ended)(duration)})`;
}
