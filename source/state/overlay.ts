import type {Account} from '#domain/account.ts';
import type {AppError} from '#domain/app-error.ts';
import type {ListCursor} from '#domain/list-cursor.ts';
import type {TextEdit} from '#domain/text-edit.ts';
import type {ColumnPicker} from './column-picker.ts';
import type {Subject} from './details.ts';
import type {ExportFormat} from './export-shown.ts';
import type {PaletteOverlay} from './palette.ts';

/** What lies over the screen and has the keys. */
export type Overlay =
	| PaletteOverlay
	| ColumnPicker
	| {readonly kind: 'help'; readonly search: TextEdit; readonly isSearching: boolean; readonly top: number}
	| FieldsOverlay
	/** In which form the shown rows are to be written. */
	| {readonly kind: 'export'; readonly format: ExportFormat}
	| {readonly kind: 'request'; readonly sequence: number; readonly top: number}
	| SignInAgain
	| {readonly kind: 'delete-profile'; readonly name: string; readonly isBusy: boolean; readonly error?: AppError}
	| {readonly kind: 'save-profile'; readonly account: Account; readonly error?: AppError};

/** Questions: they stand below what they are about, which stays on the screen. */
export type Dialog = Extract<Overlay, {readonly kind: 'export' | 'delete-profile' | 'save-profile' | 'sign-in-again'}>;

export function isDialog(overlay: Overlay | undefined): overlay is Dialog {
	switch (overlay?.kind) {
		case 'export':
		case 'delete-profile':
		case 'save-profile':
		case 'sign-in-again':
			return true;
		default:
			return false;
	}
}

/** The credentials are over. */
export type SignInAgain = {
	readonly kind: 'sign-in-again';
	/** Why, or why it can't be signed in again yet. */
	readonly error: AppError;
	readonly isBusy: boolean;
	/** Signed in again, but who that is must be known before anything is shown. */
	readonly candidate?: {readonly account: Account; readonly generation: number};
};

/** Everything that is known of a thing, to take one value of it away. */
export type FieldsOverlay = {
	readonly kind: 'fields';
	readonly subject: Subject;
	readonly search: TextEdit;
	readonly isSearching: boolean;
	readonly cursor: ListCursor;
};
