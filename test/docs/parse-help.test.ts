import {expect, test} from 'vitest';
import {parseHelp} from '../../scripts/docs/parse-help.ts';

test('options and commands are read, with what goes on in the next lines', () => {
	const help = `Usage: tool [options]

Does things.

Options:
  -V, --version    print the version
  --name <a|b>     what it is called,
                   in one of two ways

Commands:
  list [options]   print the list
`;
	expect(parseHelp(help)).toEqual({
		options: [
			{term: '-V, --version', meaning: 'print the version'},
			{term: '--name <a|b>', meaning: 'what it is called, in one of two ways'},
		],
		commands: [{term: 'list', meaning: 'print the list'}],
	});
});
