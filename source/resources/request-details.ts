import {hasAliyunCommand, toAliyunCommand} from '#domain/aliyun-command.ts';
import {wrap} from '#domain/cells.ts';
import type {RequestRecord} from '#domain/request-record.ts';
import {explainError} from '#text/explain-error.ts';
import type {Context} from './context.ts';
import {type FieldText, fieldLines, labelWidth} from './field-lines.ts';
import {formatClock, formatDate, formatSeconds} from './format.ts';
import type {Line} from './line.ts';
import {durationText} from './request-values.ts';

/** All that is known about one call, and the same call as a command. */
export function requestDetailLines(record: RequestRecord, context: Context, width: number): readonly Line[] {
	const {request} = context.words;
	const call = callFields(record, context);
	const failure = failureFields(record, context);
	const parameters = Object.entries(record.parameters).map(([label, value]) => ({label, value}));
	const column = labelWidth([...call, ...failure], width);
	return [
		...fieldLines(call, column, width),
		...(failure.length > 0 ? [{kind: 'blank'} as const, ...fieldLines(failure, column, width)] : []),
		{kind: 'blank'},
		{kind: 'heading', text: request.fields.parameters},
		...(parameters.length > 0
			? fieldLines(parameters, labelWidth(parameters, width), width)
			: [{kind: 'text', text: request.noParameters, tone: 'muted'} as const]),
		...(hasAliyunCommand(record)
			? [
					{kind: 'blank'} as const,
					{kind: 'heading', text: request.fields.command} as const,
					...wrap(toAliyunCommand(record), width).map(text => ({kind: 'text', text}) as const),
				]
			: []),
	];
}

function callFields(record: RequestRecord, {words}: Context): readonly FieldText[] {
	const {fields} = words.request;
	const {sentAt, regionId, proxy, httpStatus, retryInMilliseconds, rows, requestId} = record;
	const retry = retryInMilliseconds === undefined ? '' : ` (${words.log.retry(formatSeconds(retryInMilliseconds))})`;
	return [
		{
			label: fields.time,
			value: `${formatDate(sentAt)} ${formatClock(sentAt)}`,
		},
		{label: fields.action, value: `${record.product}:${record.action}`},
		{label: fields.region, value: regionId ?? words.values.none},
		{label: fields.endpoint, value: record.endpoint},
		...(proxy === undefined ? [] : [{label: fields.proxy, value: proxy}]),
		{label: fields.attempt, value: `${record.attempt}${retry}`},
		{label: fields.status, value: httpStatus === undefined ? words.log.none : String(httpStatus)},
		{label: fields.duration, value: durationText(record)},
		...(rows === undefined ? [] : [{label: fields.rows, value: words.number(rows)}]),
		{label: fields.requestId, value: requestId ?? words.values.none},
	];
}

function failureFields({error}: RequestRecord, {words}: Context): readonly FieldText[] {
	if (!error) {
		return [];
	}

	const {fields} = words.request;
	const {title, hint} = explainError(error, words);
	const known: readonly FieldText[] = [
		{label: fields.code, value: error.code ?? ''},
		{label: fields.message, value: error.message ?? ''},
		{label: fields.meaning, value: title, tone: 'bad'},
		{label: fields.hint, value: hint},
		{label: fields.permission, value: error.missingPermission ?? ''},
		{label: fields.recommend, value: error.recommend ?? ''},
	];
	return known.filter(({value}) => value !== '');
}
