import {isJsonRecord, type Json, type JsonRecord} from '#domain/json.ts';
import {languages} from '#domain/language.ts';
import type {SavedSettings, SettingsChange} from '#domain/saved-settings.ts';
import {known} from '#io/json-fields.ts';
import {emptyContent} from '#io/profiles/profile-file.ts';

// The shape of `settings` in `config.json`, here and nowhere else:
//
//   {
//     "language"?: "en" | "zh-CN",
//     "refreshSeconds"?: 30 | "off",
//     "lists"?: {"instances": {"sort"?: {"column", "isDescending"}, "columns"?: ["name", …]}}
//   }
//
// A value that can't be is as good as none, and stays where it is until another one is chosen.

// A timer can't wait for longer than 24 days, and fires at once when it is told to.
const mostSeconds = 86_400;

type ListSettings = NonNullable<SavedSettings['lists']>[string];

export function savedSettings(content: JsonRecord): SavedSettings {
	const settings = recordOr(content.settings);
	return {
		...known(
			'language',
			languages.find(language => language === settings.language),
		),
		...known('refreshSeconds', refreshIn(settings)),
		...known('lists', listsIn(settings)),
	};
}

export function withSettings(content: JsonRecord, change: SettingsChange): JsonRecord {
	return {...emptyContent, ...content, settings: merge(content.settings, change)};
}

/** A merge patch as in RFC 7396: records are merged, `null` removes, anything else replaces. */
function merge(before: Json | undefined, patch: JsonRecord): JsonRecord {
	const merged = new Map(Object.entries(recordOr(before)));
	for (const [key, value] of Object.entries(patch)) {
		if (value === null) {
			merged.delete(key);
		} else {
			merged.set(key, isJsonRecord(value) ? merge(merged.get(key), value) : value);
		}
	}

	return Object.fromEntries(merged);
}

function recordOr(value: Json | undefined): JsonRecord {
	return isJsonRecord(value) ? value : {};
}

function refreshIn({refreshSeconds}: JsonRecord): SavedSettings['refreshSeconds'] {
	const isPossible =
		typeof refreshSeconds === 'number' &&
		Number.isInteger(refreshSeconds) &&
		refreshSeconds >= 1 &&
		refreshSeconds <= mostSeconds;
	return refreshSeconds === 'off' || isPossible ? refreshSeconds : undefined;
}

function listsIn({lists}: JsonRecord): SavedSettings['lists'] {
	const whole = Object.entries(recordOr(lists)).flatMap(([name, list]) => {
		const settings = listSettings(recordOr(list));
		return Object.keys(settings).length === 0 ? [] : [[name, settings] as const];
	});
	return whole.length === 0 ? undefined : Object.fromEntries(whole);
}

function listSettings({sort, columns}: JsonRecord): ListSettings {
	return {...known('sort', sortIn(sort)), ...known('columns', columnsIn(columns))};
}

function sortIn(sort: Json | undefined): ListSettings['sort'] {
	const {column, isDescending} = recordOr(sort);
	return isName(column) && typeof isDescending === 'boolean' ? {column, isDescending} : undefined;
}

function columnsIn(columns: Json | undefined): ListSettings['columns'] {
	const names = Array.isArray(columns) ? [...new Set(columns.filter(isName))] : [];
	return names.length === 0 ? undefined : names;
}

function isName(value: Json | undefined): value is string {
	return typeof value === 'string' && value !== '';
}
