import type {Tag} from '#domain/instance.ts';
import type {CommonTexts, CommonValue} from './filter-language.ts';
import {shownAs} from './shown-words.ts';

/** A text, or a list of them. */
export function common<T>(of: (item: T) => string | readonly string[]): CommonTexts<T> {
	return {of, texts: value => textsIn(value)};
}

/** A word of the API's, and what the table shows in its place. */
export function commonWord<T>(of: (item: T) => string): CommonTexts<T> {
	return {of, texts: value => textsIn(value).flatMap(text => [text, ...shownAs(text)])};
}

/** Tags as `key=value`. */
export function commonTags<T>(of: (item: T) => readonly Tag[]): CommonTexts<T> {
	return {of, texts: value => tagsIn(value).map(({key, value}) => `${key}=${value}`)};
}

/** Tags as `key` and as `key=value`. */
export function tagNames<T>({of}: CommonTexts<T>): CommonTexts<T> {
	return {of, texts: value => tagsIn(value).flatMap(({key, value}) => [key, `${key}=${value}`])};
}

export function tagsIn(value: CommonValue): readonly Tag[] {
	return elements(value).filter(element => typeof element === 'object');
}

function textsIn(value: CommonValue): readonly string[] {
	return elements(value).filter((element): element is string => typeof element === 'string' && element !== '');
}

function elements(value: CommonValue): readonly (string | Tag)[] {
	return typeof value === 'string' ? [value] : value;
}

/** Texts of which each is a line. */
export function commonLines<T>(of: (item: T) => string): CommonTexts<T> {
	return {of, texts: value => textsIn(value).flatMap(linesIn)};
}

/** The lines of a text that may not be there. */
export function linesIn(text: string | undefined): readonly string[] {
	return text ? text.split('\n') : [];
}
