import {defineConfig} from 'vitest/config';

export default defineConfig(({mode}) => ({
	oxc: {jsx: {runtime: 'automatic', development: false}},
	test: {
		include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
		env: {
			// Frames must not depend on the terminal that the tests run in, and no test touches the developer's keychain.
			FORCE_COLOR: '0',
			// Ink would start a program or two for every frame to learn them.
			COLUMNS: '80',
			LINES: '24',
			TZ: 'UTC',
			// React as it is shipped. A fifth of the time went into what its other build notes of every element.
			NODE_ENV: 'production',
			YUNDECK_KEYCHAIN: 'off',
			// `npm run test:long`
			...(mode === 'long' && {LONG: '1'}),
		},
		// One for each core: much of the time they wait for other programs.
		maxWorkers: '100%',
		testTimeout: 20_000,
		unstubEnvs: true,
	},
}));
