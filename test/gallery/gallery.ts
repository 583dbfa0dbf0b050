import {detailsEntries} from './details-entries.ts';
import type {GalleryEntry} from './gallery-entry.ts';
import {liveEntries} from './live-entries.ts';
import {overlayEntries} from './overlay-entries.ts';
import {paletteEntries} from './palette-entries.ts';
import {profileEntries} from './profile-entries.ts';
import {signInEntries} from './sign-in-entries.ts';
import {walkEntries} from './walk-entries.ts';

/** Every screen in every state worth looking at; `npm run gallery` shows them, the frame tests keep them. */
export const gallery: readonly GalleryEntry[] = [
	...signInEntries,
	...profileEntries,
	...walkEntries,
	...liveEntries,
	...detailsEntries,
	...overlayEntries,
	...paletteEntries,
];
