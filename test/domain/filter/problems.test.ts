import {expect, test} from 'vitest';
import {type FilterProblemKind, instanceLanguage, parseFilter} from '#domain/filter/filter.ts';

// The wrong piece is between the marks.
test.each<[marked: string, kind: FilterProblemKind]>([
	['»env«=prod', 'unknown-column'],
	['web »foo«>3', 'unknown-column'],
	['!»web-1«!=x', 'unknown-column'],
	['»名称«=web', 'unknown-column'],
	['»VpcAttributes.VpcId«=vpc-1', 'unknown-column'],
	['»name>«web', 'no-order'],
	['web »status<=«1', 'no-order'],
	['»tag:env>«5', 'no-order'],
	['web »cpu>«', 'value-missing'],
	['»cpu>=« 4', 'value-missing'],
	['»tag:«', 'value-missing'],
	['»tag:«=prod', 'value-missing'],
	['»//«', 'value-missing'],
	['web »!«', 'nothing-to-invert'],
	['»!« web', 'nothing-to-invert'],
	['»!!!« web', 'nothing-to-invert'],
	['web »"web 1«', 'quote-not-closed'],
	["name=»'web«", 'quote-not-closed'],
	['»"say ""hi""«', 'quote-not-closed'],
	['"web"»1« x', 'text-after-quote'],
	['name="web"»-1«', 'text-after-quote'],
	['tag:"env"»:x«', 'text-after-quote'],
	['web »/db«', 'regex-not-closed'],
	['»/web /db«', 'regex-not-closed'],
	['»/(/«', 'regex-invalid'],
	['web »/[/« db', 'regex-invalid'],
	['»/*/«', 'regex-invalid'],
	[`»/${'a'.repeat(201)}/«`, 'regex-too-long'],
	['»/(a+)+(?!b)/«', 'regex-too-slow'],
	['»/(?<!b)(?:a|a)*$/«', 'regex-too-slow'],
	['»/(b)\\1((a?){4}){4}/«', 'regex-too-slow'],
	['»/(?<x>a*){20}\\k<x>/«', 'regex-too-slow'],
	['»/(?=[)]*(\\)x?))+/«', 'regex-invalid'],
	['»/(?=([)]*(\\)x?))+)/«', 'regex-too-slow'],
	['»/.*.*.*.*x$/«', 'regex-too-slow'],
	[`»/${'a?'.repeat(24)}${'a'.repeat(24)}x/«`, 'regex-too-slow'],
	['cpu=»many«', 'not-a-number'],
	['cpu>»-1«', 'not-a-number'],
	['cpu>»"4 "«', 'not-a-number'],
	['memory>»8x«', 'not-a-memory-size'],
	['created>»yesterday«', 'not-a-date'],
	['created>»2026-02-30«', 'not-a-date'],
	['created>»2026-01-01T25:00«', 'not-a-date'],
	['created>»30d«', 'not-a-date'],
	['age>»30«', 'not-an-age'],
	['age>»2026-01-01«', 'not-an-age'],
	['expires<»soon«', 'not-a-time'],
])('%s: %s', (marked, kind) => {
	const position = marked.indexOf('»');
	const text = marked.slice(position + 1, marked.indexOf('«'));
	expect(parseFilter(marked.replaceAll(/[»«]/g, ''), instanceLanguage)).toEqual({
		ok: false,
		problem: {kind, position, text},
	});
});

test.each([
	'/^\\d+\\.\\d+\\.\\d+\\.\\d+$/',
	'/.*web.*prod/',
	'/^\\w+-\\w+-\\w+-\\w+-\\d+$/',
	'/(web|db)-\\d+/',
	'/(?:\\d{1,3}\\.){3}\\d{1,3}/',
	'/(?:web-)+\\d*/',
	'/[(+]*x+/',
	'/(?<name>a{3})+/',
])('%s is no slow pattern', expression => {
	expect(parseFilter(expression, instanceLanguage)).toMatchObject({ok: true});
});
