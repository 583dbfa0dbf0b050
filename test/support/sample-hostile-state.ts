import type {AppError} from '#domain/app-error.ts';
import {instanceLanguage} from '#domain/filter/filter.ts';
import {topOfList} from '#domain/list-cursor.ts';
import {Secret} from '#domain/secret.ts';
import {editOf} from '#domain/text-edit.ts';
import {columnEntries} from '#state/column-picker.ts';
import {withExpression} from '#state/filter.ts';
import type {Overlay} from '#state/overlay.ts';
import {formOf} from '#state/profile-form.ts';
import type {ScreenName, State} from '#state/state.ts';
import {instanceList, loadOf} from './instance-list.ts';
import {sampleAccount} from './sample-account.ts';
import {sampleDisk} from './sample-disks.ts';
import {sampleInstance, sampleNow} from './sample-instances.ts';
import {failedRequest} from './sample-requests.ts';
import {play, type SampleOptions, signedInState} from './sample-state.ts';

/** The app with this text in every place that others can write to. */
export function hostileState(
	options: SampleOptions,
	text: string,
	screen: ScreenName,
	overlay: Overlay['kind'] | undefined,
): State {
	const state = signedInState(options);
	const error: AppError = {
		kind: 'request-refused',
		action: text,
		regionId: text,
		code: text,
		message: text,
		place: text,
	};
	const failed = {phase: 'failed', at: sampleNow, error} as const;
	const account = {...sampleAccount, name: text, source: 'prompt'} as const;
	const region = {id: text, name: text};
	const regions = [region, {id: 'cn-hangzhou', name: text}];
	const instance = sampleInstance({
		name: text,
		id: text,
		status: text,
		type: text,
		zoneId: text,
		privateAddresses: [text, text],
		elasticAddress: text,
		osNameEnglish: text,
		osName: text,
		locks: [text],
		description: text,
		tags: [{key: text, value: text}],
	});
	return play({
		...state,
		screen,
		account,
		...(overlay && {overlay: overlayOf(overlay, text, account, error)}),
		notice: {kind: 'profile-gone', name: text},
		identity: {...state.identity, value: {accountId: text, kind: 'user', name: text, arn: text}},
		profileForm: formOf('edit', {name: text, kind: 'AccessKey', source: 'yundeck', hint: text, region}, account, []),
		profiles: {
			...state.profiles,
			items: [
				{name: text, kind: 'AccessKey', source: 'yundeck', hint: text, region},
				{name: text, kind: text, source: 'aliyun', hint: text, problem: {kind: 'missing-fields', fields: [text]}},
			],
			opening: text,
		},
		credentials: {
			...state.credentials,
			profileName: editOf(text),
			accessKeySecret: new Secret(editOf(text)),
			error,
		},
		regions: {...state.regions, items: regions, shown: regions, status: failed},
		place: {regions: [region], isAll: false},
		lists: {
			...state.lists,
			instances: {
				...instanceList(loadOf(region, [instance], {status: failed})),
				filter: withExpression(
					{...state.lists.instances.filter, isEditing: text.length % 2 === 0},
					editOf(text),
					instanceLanguage,
				),
			},
		},
		details: {
			...state.details,
			subject: {resource: 'instances', item: instance},
			parts: {
				...state.details.parts,
				disks: {status: failed, value: [sampleDisk({name: text, id: text})], generation: 0},
			},
			search: {text: editOf(text), isEditing: text.length % 2 === 1},
		},
		recentRegions: regions,
		commandHistory: [`regions ${text}`],
		log: {
			...state.log,
			entries: [failedRequest({error, regionId: text, requestId: text, endpoint: text, parameters: {[text]: text}})],
		},
	});
}

function overlayOf(kind: Overlay['kind'], text: string, account: State['account'] & object, error: AppError): Overlay {
	switch (kind) {
		case 'help':
			return {kind, search: editOf(text), isSearching: true, top: 0};
		case 'fields':
			return {
				kind,
				subject: {resource: 'instances', item: sampleInstance({name: text, id: text})},
				search: editOf(text.length % 2 === 0 ? '' : text),
				isSearching: text.length % 2 === 0,
				cursor: topOfList,
			};
		case 'export':
			return {kind, format: 'json'};
		case 'request':
			return {kind, entry: failedRequest({error, regionId: text, parameters: {[text]: text}}), top: 0};
		case 'palette':
			return {
				kind,
				// What it is completed by comes from others as well.
				text: editOf(['', 'regions ', 'profile ', text][text.length % 4] ?? text),
				chosen: [`used regions ${text}`, `regions ${text}`][text.length % 2] ?? text,
				top: 0,
				problem: {kind: 'unknown-command', word: text, nearest: text},
			};
		case 'columns':
			return {kind, resource: 'instances', entries: columnEntries('instances'), index: 3, top: 0};
		case 'delete-profile':
			return {kind, name: text, isBusy: false, error};
		case 'sign-in-again':
			return {kind, error, isBusy: text.length % 2 === 0};
		case 'save-profile':
			return {kind, account, error};
	}
}
