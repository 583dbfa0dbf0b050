import type {Account} from '#domain/account.ts';
import type {AppError} from '#domain/app-error.ts';
import type {ListCursor} from '#domain/list-cursor.ts';
import type {TextEdit} from '#domain/text-edit.ts';
import type {ColumnPicker} from './column-picker.ts';
import type {Subject} from './details.ts';
import type {ExportFormat} from './export-shown.ts';
import type {LogEntry} from './log.ts';
import type {PaletteOverlay} from './palette.ts';

/** What lies over the screen and has the keys. */
export type Overlay =
	| PaletteOverlay
	| ColumnPicker
	| HelpOverlay
	| FieldsOverlay
	/** In which form the shown rows are to be written. */
	| {readonly kind: 'export'; readonly format: ExportFormat}
	| RequestOverlay
	| SignInAgain
	| {readonly kind: 'delete-profile'; readonly name: string; readonly isBusy: boolean; readonly error?: AppError}
	| {readonly kind: 'save-profile'; readonly account: Account; readonly error?: AppError};

/** Questions: they stand below what they are about, which stays on the screen. */
export type Dialog = Extract<Overlay, {readonly kind: 'export' | 'delete-profile' | 'save-profile' | 'sign-in-again'}>;

/** Choices and texts: they stand above the screen they are about, as far as there is room for both. */
export type Panel = Exclude<Overlay, Dialog>;

export function isPanel(overlay: Overlay | undefined): overlay is Panel {
	return overlay !== undefined && !isDialog(overlay);
}

/** A line of its own is pointed at in these, so that nothing else is. */
export function hasPointer(overlay: Overlay | undefined): boolean {
	return overlay?.kind === 'palette' || overlay?.kind === 'columns' || overlay?.kind === 'fields';
}

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

/** Every key and command; `top`: the first visible line. */
export type HelpOverlay = {
	readonly kind: 'help';
	readonly search: TextEdit;
	readonly isSearching: boolean;
	readonly top: number;
};

/** One call of the log, which may have lost its line meanwhile: so many have come since. */
export type RequestOverlay = {readonly kind: 'request'; readonly entry: LogEntry; readonly top: number};

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
