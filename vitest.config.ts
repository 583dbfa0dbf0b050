import {defineConfig} from 'vitest/config';

export default defineConfig({
	test: {
		include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
		// Frames must not depend on the terminal that the tests run in.
		env: {FORCE_COLOR: '0', TZ: 'UTC'},
		testTimeout: 20_000,
		unstubEnvs: true,
	},
});
