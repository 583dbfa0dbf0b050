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
	| {readonly kind: 'delete-profile'; readonly name: string; readonly isBusy: boolean; readonly error?: AppError}
	| {readonly kind: 'save-profile'; readonly account: Account; readonly isBusy: boolean; readonly error?: AppError};

/** Questions: they stand below what they are about, which stays on the screen. */
export type Dialog = Extract<Overlay, {readonly kind: 'export' | 'delete-profile' | 'save-profile'}>;

export function isDialog(overlay: Overlay | undefined): overlay is Dialog {
	return overlay?.kind === 'export' || overlay?.kind === 'delete-profile' || overlay?.kind === 'save-profile';
}

/** Everything that is known of a thing, to take one value of it away. */
export type FieldsOverlay = {
	readonly kind: 'fields';
	readonly subject: Subject;
	readonly search: TextEdit;
	readonly isSearching: boolean;
	readonly cursor: ListCursor;
};
