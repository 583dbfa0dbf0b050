// The thread that makes the calls; what it knows it is told by `Order`s.
import process from 'node:process';
import {parentPort} from 'node:worker_threads';
import type {Account} from '#domain/account.ts';
import {toAppError} from '#domain/app-error.ts';
import {systemClock} from '#io/clock.ts';
import {createLocalSource, type LazyEcsSource} from '#io/ecs/local-source.ts';
import type {PackedPage} from '#io/lists/packed-page.ts';
import type {CallContext} from '#ports.ts';
import {hideSecrets} from './bare-secrets.ts';
import {bePolite} from './be-polite.ts';
import {openRecords} from './open-records.ts';
import type {News, Order} from './protocol.ts';

type AnyMethod = (account: Account | undefined, ...parameters: readonly unknown[]) => unknown;

const accounts = new Map<number, Promise<Account>>();
const controllers = new Map<number, AbortController>();
const settings = Promise.withResolvers<LazyEcsSource>();
let isPolite = false;

// Node's own way to tell of a warning is to print it, over whatever is on the screen.
process.removeAllListeners('warning');
const preloaded = createLocalSource({clock: systemClock}).preload();

parentPort?.on('message', (order: Order) => {
	switch (order.type) {
		case 'settings':
			settings.resolve(createLocalSource({...order.settings, clock: systemClock}));
			return;
		case 'account':
			accounts.set(order.account, welcome(order));
			return;
		case 'call':
			void answer(order);
			return;
		case 'cancel':
			controllers.get(order.call)?.abort();
			return;
		case 'end':
			// Of the thread only; what it has started is killed by listeners of `exit`.
			process.exit();
	}
});

async function welcome({value, found}: Extract<Order, {type: 'account'}>): Promise<Account> {
	const account = hideSecrets(value) as Account;
	if (found) {
		await (await settings.promise).expect(account, found.region, found.identity);
	}

	return account;
}

async function answer({call, method, account, parameters}: Extract<Order, {type: 'call'}>): Promise<void> {
	const controller = new AbortController();
	controllers.set(call, controller);
	const context: CallContext = {
		signal: controller.signal,
		report: record => tell({type: 'report', call, record}),
		reportShort: failure => tell({type: 'short', call, failure}),
	};
	try {
		await preloaded;
		const source = await settings.promise;
		const answered = (source[method] as AnyMethod)(await accounts.get(account), ...parameters, context);
		if (isPages(answered)) {
			for await (const page of answered) {
				tellPage(call, page);
			}

			tell({type: 'done', call, value: undefined});
		} else {
			tell({type: 'done', call, value: openRecords(await answered)});
		}
	} catch (error) {
		tell({type: 'failed', call, failure: toAppError(error)});
	} finally {
		controllers.delete(call);
	}
}

function isPages(answered: unknown): answered is AsyncIterable<PackedPage> {
	return typeof answered === 'object' && answered !== null && Symbol.asyncIterator in answered;
}

function tell(news: News): void {
	parentPort?.postMessage(news);
}

function tellPage(call: number, page: PackedPage): void {
	// What zlib gives lies in memory that it shares with others, and can't be handed over.
	const packed = new Uint8Array(page.packed);
	const {rows, prints, fresh} = page;
	const handedOver = [rows, prints, packed, fresh.ends, fresh.shared, fresh.numbers].map(({buffer}) => buffer);
	const news: News = {type: 'page', call, page: {...page, packed}};
	parentPort?.postMessage(news, handedOver as ArrayBuffer[]);
	if (!isPolite) {
		isPolite = true;
		// A key that waits for a processor is noticed, a page that does is not. Only the first one is waited for.
		bePolite();
	}
}
