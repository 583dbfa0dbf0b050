import {describe, expect, test, vi} from 'vitest';
import type {MonitorPoint, MonitorSpan} from '#domain/monitor-point.ts';
import {monitoringLines} from '#resources/details/monitoring.ts';
import {failed, forbidden, headings, loaded, loading, texts, under} from '../../support/detail-tabs.ts';
import {sampleContext} from '../../support/sample-context.ts';
import {sampleNow} from '../../support/sample-instances.ts';
import {sampleMonitorPoints} from '../../support/sample-monitor.ts';

const minute = 60_000;
const end = Math.floor(sampleNow / minute) * minute;

function lines(points: readonly MonitorPoint[], span: MonitorSpan = '1h', width = 60, language: 'en' | 'zh-CN' = 'en') {
	return monitoringLines({span, points: loaded(points)}, sampleContext(language), width);
}

/** A point for each minute before the end, the last one last. */
function cpu(values: readonly (number | undefined)[]): readonly MonitorPoint[] {
	return values.map((value, index) => ({
		at: end - (values.length - index) * minute,
		...(value !== undefined && {cpuPercent: value}),
	}));
}

test('has a section for each thing, and in it the figures and the graph of each measure', () => {
	const all = lines(cpu([...Array.from({length: 58}, () => 20), 100, 40]));
	expect(headings(all)).toEqual(['CPU', 'Network', 'Disks']);
	expect(under(all, 'CPU')).toEqual([
		'CPU           min 20 · average 21.7 · max 100 · last 40 %',
		`${'▂'.repeat(58)}█▄`,
		'03:05       03:20          03:35          03:50        04:05',
	]);
	// Two lines for each of the four, and the times once.
	expect(under(lines(sampleMonitorPoints('1h'), '1h', 76), 'Network')).toHaveLength(9);
});

test('an idle machine and a busy one differ by sight', () => {
	const graph = (values: readonly number[]) => under(lines(cpu(values)), 'CPU')[1]?.slice(-values.length);
	expect(graph([0, 12, 13, 50, 99, 100])).toBe('▁▁▂▅██');
	expect(graph([0, 0])).toBe('▁▁');
});

test('a gap is seen as a gap, and not as nothing', () => {
	const [, graph] = under(lines(cpu([50, undefined, 0])), 'CPU');
	expect(graph).toBe(`${'·'.repeat(57)}▅·▁`);
	expect(texts(lines(cpu([50])))[1]).toBe('· is no data.');
	expect(texts(lines(cpu(Array.from({length: 60}, () => 50)))).join('\n')).toContain('CPU           min 50');
});

test('on few cells the peak stays, and the average is that of all', () => {
	const values = Array.from({length: 360}, (_, index) => (index === 100 ? 100 : 0));
	const all = lines(cpu(values), '6h', 36);
	expect(texts(all).slice(0, 3).join(' ')).toBe(
		'Last 6 hours, until 2026-08-03 04:05 A mark is the highest value of 10 min. · is no data.',
	);
	const below = under(all, 'CPU');
	expect(below.find(text => text.includes('▁'))).toBe(`${'▁'.repeat(10)}█${'▁'.repeat(25)}`);
	expect(below.join(' ')).toContain('average 0.3');
});

test('on many cells a point fills several', () => {
	const graph = under(lines(cpu(Array.from({length: 60}, (_, index) => (index === 0 ? 100 : 0))), '1h', 120), 'CPU')[1];
	expect(graph).toBe(`██${'▁'.repeat(118)}`);
});

describe('figures', () => {
	const figures = (parts: Partial<MonitorPoint>, heading: string, index: number) =>
		under(lines([{at: end - minute, ...parts}], '1h', 100), heading)
			[index]?.split(' · ')
			.at(-1);

	test.each([
		[0, 'last 0 bit/s'],
		[0.5, 'last 500 bit/s'],
		[1.5, 'last 1.5 kbit/s'],
		[999, 'last 999 kbit/s'],
		[12_400, 'last 12.4 Mbit/s'],
		[2_500_000, 'last 2.5 Gbit/s'],
	])('%d kbit/s are %s', (internetReceived, text) => {
		expect(figures({internetReceived}, 'Network', 0)).toBe(text);
	});

	test('bytes and operations', () => {
		expect(figures({diskRead: 2_400_000}, 'Disks', 0)).toBe('last 2.4 MB/s');
		expect(figures({diskWrites: 12_400}, 'Disks', 3)).toBe('last 12,400 IOPS');
	});

	test('are told in the unit of the highest', () => {
		const points = [
			{at: end - 2 * minute, internetSent: 48_000},
			{at: end - minute, internetSent: 300},
		];
		expect(under(lines(points, '1h', 100), 'Network')[1]).toBe(
			'Internet out  min 0.3 · average 24.2 · max 48 · last 0.3 Mbit/s',
		);
		expect(under(lines(points, '1h', 100, 'zh-CN'), '网络')[1]).toBe(
			'公网流出    最小 0.3 · 平均 24.2 · 最大 48 · 最新 0.3 Mbit/s',
		);
	});
});

test('a measure the service has not is said so, without a graph', () => {
	expect(under(lines(cpu([5])), 'Network')).toEqual([
		'Internet in   no data',
		'Internet out  no data',
		'Private in    no data',
		'Private out   no data',
		expect.stringContaining('03:05'),
	]);
});

test('points from another time are not drawn', () => {
	const old = [{at: end - 61 * minute, cpuPercent: 99}];
	expect(texts(lines(old))).toEqual(['No monitoring data for this time.']);
	expect(under(lines([...old, ...cpu([5])]), 'CPU')[0]).toContain('max 5');
});

test('times are the local ones of the user', () => {
	vi.stubEnv('TZ', 'Asia/Shanghai');
	expect(under(lines(cpu([5]), '24h', 36), 'CPU').at(-1)).toBe('12:05          00:05           12:05');
});

test('on their way, refused, refused again with older ones below', () => {
	const error = forbidden('DescribeInstanceMonitorData');
	const draw = (points: Parameters<typeof monitoringLines>[0]['points']) =>
		texts(monitoringLines({span: '1h', points}, sampleContext(), 120));
	expect(draw(loading())).toEqual(['Asking for the monitoring data…']);
	expect(draw(failed(error))).toHaveLength(2);
	expect(draw(failed(error))[0]).toContain('ecs:DescribeInstanceMonitorData');
	expect(draw(failed(error, cpu([5])))).toContain('What is shown is older.');
});
