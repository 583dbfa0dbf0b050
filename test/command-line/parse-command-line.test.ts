import {describe, expect, test} from 'vitest';
import {parseCommandLine} from '#command-line/parse-command-line.ts';

function parse(line: string, environment: Record<string, string> = {}) {
	return parseCommandLine({
		arguments_: line.split(' ').filter(Boolean),
		environment,
		version: '1.2.3',
		scenarioNames: ['calm', 'slow'],
	});
}

function printed(line: string, environment?: Record<string, string>) {
	const command = parse(line, environment);
	if (command.kind !== 'print') {
		throw new Error(`${line} led to ${command.kind}`);
	}

	return command;
}

test('without a word the app opens, in the language of the locale', () => {
	expect(parse('')).toEqual({kind: 'app', options: {language: 'en', isDemo: false, isReadOnly: false}});
	expect(parse('', {LC_ALL: 'zh_CN.UTF-8'})).toMatchObject({options: {language: 'zh-CN'}});
	expect(parse('', {LC_ALL: '', LC_MESSAGES: 'zh_CN', LANG: 'en_US'})).toMatchObject({options: {language: 'zh-CN'}});
	expect(parse('', {LANG: 'C.UTF-8'})).toMatchObject({options: {language: 'en'}});
	expect(parse('--language en', {LANG: 'zh_CN.UTF-8'})).toMatchObject({options: {language: 'en'}});
});

test('every flag is understood, before and behind a sub-command', () => {
	const common = {
		language: 'zh-CN',
		isLanguageGiven: true,
		isDemo: true,
		demoInstances: 1000,
		demoScenario: 'slow',
		profile: 'shop',
		region: 'cn-hangzhou',
		endpoint: 'http://127.0.0.1:8080',
		isReadOnly: true,
		logFile: 'calls.jsonl',
	};
	const flags =
		'--demo --demo-instances 1000 --demo-scenario slow --profile shop --region cn-hangzhou ' +
		'--endpoint http://127.0.0.1:8080 --language zh-CN --read-only --log-file calls.jsonl';
	expect(parse(flags)).toEqual({kind: 'app', options: common});
	const headless = {kind: 'headless', name: 'regions', options: common, output: 'id', allRegions: false};
	expect(parse(`${flags} regions -o id`)).toEqual(headless);
	expect(parse(`regions -o id ${flags}`)).toEqual(headless);
	expect(parse('instances --all-regions --filter status=Running')).toMatchObject({
		name: 'instances',
		output: 'table',
		allRegions: true,
		filter: 'status=Running',
	});
});

test('the endpoint may stand in the environment; the flag wins', () => {
	const environment = {ALIBABA_CLOUD_ENDPOINT: 'https://ecs.example.com'};
	expect(parse('', environment)).toMatchObject({options: {endpoint: 'https://ecs.example.com'}});
	expect(parse('--endpoint https://other.example.com', environment)).toMatchObject({
		options: {endpoint: 'https://other.example.com'},
	});
	expect(printed('', {ALIBABA_CLOUD_ENDPOINT: 'http://ecs.example.com'}).exitCode).toBe(2);
});

describe('what is wrong is said, with exit code 2', () => {
	test.each([
		['--nope', 'there is no option --nope'],
		['--region', '--region <id> needs a value'],
		['start', 'there is no command “start”'],
		['regions all', 'regions takes no further words'],
		['--region cn_hangzhou!', 'is no region id'],
		['--language fr', 'is no language'],
		['regions -o yaml', 'is no output'],
		['--demo-instances many', 'is no number of instances'],
		['--demo-instances -5', 'is no number of instances'],
		['--demo-scenario storm', 'there is no scenario “storm”. There are calm, slow.'],
		['--endpoint http://ecs.example.com', 'plain http:// only for localhost'],
		['--endpoint ftp://127.0.0.1', 'is no endpoint'],
		['instances --region cn-hangzhou --all-regions', 'exclude each other'],
	])('%s', (line, sentence) => {
		const {stream, text, exitCode} = printed(line);
		expect(text).toContain(sentence);
		expect(text).toContain('yundeck --help');
		expect({stream, exitCode}).toEqual({stream: 'stderr', exitCode: 2});
	});

	test('in the language that was asked for', () => {
		expect(printed('--nope --language zh-CN').text).toContain('没有选项 --nope');
		expect(printed('--nope', {LANG: 'zh_CN.UTF-8'}).text).toContain('没有选项 --nope');
	});

	test('and nothing in it is obeyed by the terminal', () => {
		expect(printed('--region \u001B[2J').text).not.toContain('\u001B');
	});
});

test('help and version go to stdout', () => {
	expect(printed('--version')).toEqual({kind: 'print', stream: 'stdout', text: '1.2.3\n', exitCode: 0});
	const help = printed('--help');
	expect(help).toMatchObject({stream: 'stdout', exitCode: 0});
	for (const flag of ['--demo', '--profile <name>', '--endpoint <url>', '--log-file <path>', 'regions', 'profiles']) {
		expect(help.text).toContain(flag);
	}

	expect(printed('instances --help --language zh-CN').text).toContain('查询账号的全部地域');
});
