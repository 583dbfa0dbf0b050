import {expect, test} from 'vitest';
import {drawWindow} from '../../scripts/docs/svg.ts';

const window = {columns: 20, rows: 1, title: 'title', description: 'description'};

/** Where each text begins, in cells. */
function placesIn(svg: string): readonly (readonly [column: number, text: string])[] {
	return [...svg.matchAll(/<text x="([\d.]+)" y="\d+"[^>]*>([^<]*)</g)]
		.slice(1)
		.map(([, x, text]) => [Math.round((Number(x) - 14) / 8.4), text ?? '']);
}

test('a wide character takes two cells', () => {
	expect(placesIn(drawWindow([[{text: '❯ 网关-01  ● 运行中'}]], window))).toEqual([
		[0, '❯'],
		[2, '网关'],
		[6, '-01'],
		[11, '●'],
		[13, '运行中'],
	]);
});

test('an inverse piece has a background in its colour, as wide as its cells', () => {
	const svg = drawWindow([[{text: 'ab'}, {text: '中 ', isInverse: true}]], window);
	expect(svg).toContain('<rect x="30.8" y="34" width="25.2" height="19" fill="#d5d9e0"/>');
	expect(svg).toMatch(/style="fill:#15181e">中</);
});

test('text stays text and is never markup', () => {
	const svg = drawWindow([[{text: '<script>"&"'}]], window);
	expect(svg).toContain('&lt;script&gt;&quot;&amp;&quot;');
	expect(svg).not.toContain('<script');
});
