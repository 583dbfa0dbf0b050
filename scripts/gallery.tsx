// Shows any screen in any state, size and language: `npm run gallery -- instances/empty --size 80x24`.
import {parseArgs} from 'node:util';
import type {Language} from '#domain/language.ts';
import {languages} from '#domain/language.ts';
import {draw} from '../test/gallery/draw.tsx';
import {gallery} from '../test/gallery/gallery.ts';

const {positionals, values} = parseArgs({
	allowPositionals: true,
	options: {
		all: {type: 'boolean', default: false},
		size: {type: 'string', default: '80x24'},
		language: {type: 'string', default: 'en'},
		'no-color': {type: 'boolean', default: false},
	},
});

const [, columns, rows] = /^(\d+)x(\d+)$/.exec(values.size) ?? [];
const language = languages.find((known): known is Language => known === values.language);
const unknown = positionals.filter(name => !gallery.some(entry => entry.name === name));
const chosen = gallery.filter(({name}) => values.all || positionals.includes(name));

if (columns === undefined || rows === undefined || language === undefined || unknown.length > 0) {
	console.error(
		unknown.length > 0
			? `No such screen: ${unknown.join(', ')}`
			: 'Usage: npm run gallery -- [--all | <screen>…] [--size 80x24] [--language en|zh-CN] [--no-color]',
	);
	process.exitCode = 2;
} else if (chosen.length === 0) {
	console.log(gallery.map(({name}) => name).join('\n'));
} else {
	for (const {name, state} of chosen) {
		console.log(`── ${name} · ${values.size} · ${language}`);
		console.log(
			draw(state({size: {columns: Number(columns), rows: Number(rows)}, language, hasColor: !values['no-color']})),
		);
	}
}
