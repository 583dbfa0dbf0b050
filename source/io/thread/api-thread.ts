// What `startApiThread` starts. What V8 makes of the code of the thread is kept where that of the app is.
import {workerData} from 'node:worker_threads';
import {keepCompiledCode} from '#io/files/compiled-code.ts';
import type {ThreadData} from './protocol.ts';

const {compiledCodeFolder} = (workerData ?? {}) as ThreadData;
if (compiledCodeFolder !== undefined) {
	keepCompiledCode(compiledCodeFolder);
}

await import('./serve-calls.ts');
