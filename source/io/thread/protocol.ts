import type {AppError} from '#domain/app-error.ts';
import type {Identity} from '#domain/identity.ts';
import type {Region} from '#domain/region.ts';
import type {RequestRecord} from '#domain/request-record.ts';
import type {EcsSource} from '#io/ecs/ecs-source.ts';
import type {SourceSettings} from '#io/ecs/local-source.ts';
import type {PackedPage} from '#io/lists/packed-page.ts';
import type {Bared} from './bare-secrets.ts';

/** Methods that answer once, and those that give pages. */
export type ValueMethod = Exclude<keyof EcsSource, PageMethod>;
export type PageMethod = 'instances' | 'allDisks';

/** With what the thread is started. */
export type ThreadData = {readonly compiledCodeFolder?: string};

/** To the thread. */
export type Order =
	/** Once, before any call. */
	| {readonly type: 'settings'; readonly settings: SourceSettings}
	/** Before the first call of an account: its number stands for it from then on. */
	| {readonly type: 'account'; readonly account: number; readonly value: Bared; readonly found?: Found}
	| {
			readonly type: 'call';
			readonly call: number;
			readonly method: keyof EcsSource;
			readonly account: number;
			/** Between the account and the context. */
			readonly parameters: readonly unknown[];
	  }
	| {readonly type: 'cancel'; readonly call: number}
	/** Leaves nothing running and ends. */
	| {readonly type: 'end'};

/** Who an account turned out to be in the thread before this one. */
export type Found = {readonly region: Region | undefined; readonly identity: Identity};

/** From the thread. */
export type News =
	| {readonly type: 'report'; readonly call: number; readonly record: RequestRecord}
	| {readonly type: 'short'; readonly call: number; readonly failure: AppError}
	| {readonly type: 'page'; readonly call: number; readonly page: PackedPage}
	| {readonly type: 'done'; readonly call: number; readonly value: unknown}
	| {readonly type: 'failed'; readonly call: number; readonly failure: AppError};
