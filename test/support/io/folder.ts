import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/** A folder of the test's own, gone when it ends. */
export async function temporaryFolder() {
	const path = await mkdtemp(join(tmpdir(), 'yundeck-test-'));
	return {
		path,
		async [Symbol.asyncDispose]() {
			await rm(path, {recursive: true, force: true});
		},
	};
}
