import type {Account} from '#domain/account.ts';
import type {AppError} from '#domain/app-error.ts';
import type {TextEdit} from '#domain/text-edit.ts';
import type {ColumnPicker} from './column-picker.ts';
import type {PaletteOverlay} from './palette.ts';

/** What lies over the screen and has the keys. */
export type Overlay =
	| PaletteOverlay
	| ColumnPicker
	| {readonly kind: 'help'; readonly search: TextEdit; readonly isSearching: boolean; readonly top: number}
	| {readonly kind: 'request'; readonly sequence: number; readonly top: number}
	| {readonly kind: 'delete-profile'; readonly name: string; readonly isBusy: boolean; readonly error?: AppError}
	| {readonly kind: 'save-profile'; readonly account: Account; readonly isBusy: boolean; readonly error?: AppError};
