import type {Binding} from './binding.ts';
import {detailBindings} from './detail-bindings.ts';
import {globalBindings, logBindings, overlayBindings} from './global-bindings.ts';
import {listBindings} from './list-bindings.ts';
import {markBindings} from './mark-bindings.ts';
import {columnPickerBindings, paletteBindings} from './palette-bindings.ts';
import {profileBindings, profileFormBindings, signInAgainBindings} from './profile-bindings.ts';
import {
	columnBindings,
	instanceBindings,
	placeBindings,
	regionBindings,
	signedInBindings,
	tableBindings,
	takeAwayBindings,
	viewBindings,
} from './screen-bindings.ts';
import {credentialBindings, filterBindings, textBindings} from './text-bindings.ts';

/** THE key table: what is not here is no key, what is here works. */
export const keymap: readonly Binding[] = [
	...profileBindings,
	...profileFormBindings,
	...credentialBindings,
	...regionBindings,
	...tableBindings,
	...instanceBindings,
	...placeBindings,
	...columnBindings,
	...markBindings,
	...takeAwayBindings,
	...viewBindings,
	...detailBindings,
	...signedInBindings,
	...filterBindings,
	...textBindings,
	...paletteBindings,
	...columnPickerBindings,
	...logBindings,
	...overlayBindings,
	...signInAgainBindings,
	...listBindings,
	...globalBindings,
];
