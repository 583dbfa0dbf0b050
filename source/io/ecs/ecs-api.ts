import type {Account} from '#domain/account.ts';
import type {Region} from '#domain/region.ts';
import {keysOf} from '#domain/sign-in.ts';
import {ownTurn} from '#io/calls/turns.ts';
import {known} from '#io/json-fields.ts';
import {holdHeapDown} from '#io/lists/heap-limits.ts';
import {InstanceMemory, InstanceReading} from '#io/lists/instance-memory.ts';
import type {EcsApi} from '#ports.ts';
import {DiskReading} from './ecs-disks.ts';
import type {EcsSource} from './ecs-source.ts';
import {mostReadSerially} from './instance-parts.ts';

/** The ECS API: what a source tells, unpacked and kept. */
export function createEcsApi(source: EcsSource): EcsApi {
	const memories = new Map<string, InstanceMemory>();
	const memoryOf = (account: Account, region: Region): InstanceMemory => {
		const {name, signIn} = account;
		const key = [account.source, name, keysOf(signIn)?.accessKeyId, region.id].join(' ');
		const memory = memories.get(key) ?? new InstanceMemory();
		memories.set(key, memory);
		return memory;
	};

	return {
		...source,
		async *instances(account, region, context) {
			const reading = new InstanceReading(memoryOf(account, region));
			let heap: ReturnType<typeof holdHeapDown> | undefined;
			try {
				for await (const page of source.instances(account, region, reading.known, context)) {
					// Several may have come together: a key can be pressed between two of them.
					await ownTurn();
					heap ??= (page.total ?? 0) > mostReadSerially ? holdHeapDown() : undefined;
					heap?.check();
					yield {instances: reading.unpack(page), ...known('total', page.total)};
				}
			} finally {
				heap?.end();
			}

			reading.finish();
		},
		async *allDisks(account, region, context) {
			const reading = new DiskReading();
			for await (const page of source.allDisks(account, region, context)) {
				await ownTurn();
				yield {disks: reading.unpack(page), ...known('total', page.total)};
			}
		},
	};
}
