// Saves profiles as another yundeck would, at the same time.
import process from 'node:process';
import {Secret} from '#domain/secret.ts';
import {keySignIn} from '#domain/sign-in.ts';
import {openProfileStorage} from '#io/profiles/profile-storage.ts';
import {createProfileStore} from '#io/profiles/profile-store.ts';

const [, , configFolder = '', prefix = '', count = '0'] = process.argv;
const store = createProfileStore({environment: {}, storage: openProfileStorage({environment: {}, configFolder})});

for (let number = 1; number <= Number(count); number++) {
	await store.save(`${prefix}-${number}`, keySignIn({accessKeyId: prefix, accessKeySecret: new Secret('secret')}));
}
