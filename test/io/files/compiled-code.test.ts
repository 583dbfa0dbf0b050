import {expect, test} from 'vitest';
import {cacheFolder} from '#io/files/compiled-code.ts';

test('the folder for what can be made again is where each system keeps such things', () => {
	expect(cacheFolder({XDG_CACHE_HOME: '/c'}, 'linux')).toBe('/c/yundeck-nodejs');
	expect(cacheFolder({}, 'linux')).toMatch(/\/\.cache\/yundeck-nodejs$/);
	expect(cacheFolder({XDG_CACHE_HOME: '/c'}, 'darwin')).toMatch(/\/Library\/Caches\/yundeck-nodejs$/);
	expect(cacheFolder({LOCALAPPDATA: '/l'}, 'win32')).toBe('/l/yundeck-nodejs/Cache');
	expect(cacheFolder({}, 'win32')).toMatch(/AppData\/Local\/yundeck-nodejs\/Cache$/);
});
