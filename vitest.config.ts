import {defineConfig} from 'vitest/config';

export default defineConfig({
	test: {
		include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
		// Frames must not depend on the terminal that the tests run in, and no test touches the developer's keychain.
		env: {FORCE_COLOR: '0', TZ: 'UTC', YUNDECK_KEYCHAIN: 'off'},
		testTimeout: 20_000,
		unstubEnvs: true,
	},
});
