import {randomUUID} from 'node:crypto';
import {constants, promises} from 'node:fs';
import {join, parse, resolve} from 'node:path';
import type {Exporter} from '#ports.ts';
import {codeOf, toFileError} from './file-errors.ts';

export type ExporterOptions = {
	/** The current one when not given. */
	readonly folder?: string;
	/** Gives a file a second name, unless that is taken. */
	readonly link?: Link;
};

type Link = (from: string, to: string) => Promise<void>;

/** Writes exports into a folder. */
export function createExporter({folder = '.', link = promises.link}: ExporterOptions = {}): Exporter {
	return {
		async write(wanted, content) {
			const name = toFileName(wanted);
			const place = resolve(folder);
			// Next to where it will be: only within one file system can it get its name in one step.
			const draft = join(place, `.${name}.${randomUUID().slice(0, 8)}.part`);
			try {
				await writeDraft(draft, content);
				return await publish(draft, place, name, link);
			} catch (error) {
				// What the content threw on the way is no failure of the file system.
				throw codeOf(error) === undefined ? error : toFileError(error, join(place, name), 'write');
			} finally {
				await promises.rm(draft, {force: true});
			}
		},
	};
}

async function writeDraft(path: string, content: string | AsyncIterable<string>): Promise<void> {
	await using file = await promises.open(path, 'wx', 0o600);
	await file.writeFile(content);
	await file.sync();
}

/** Gives it the first name that is free. */
async function publish(draft: string, folder: string, name: string, link: Link): Promise<string> {
	const {name: stem, ext} = parse(name);
	for (let number = 1; ; number++) {
		const path = join(folder, number === 1 ? name : `${stem}-${number}${ext}`);
		try {
			await link(draft, path).catch(error => copyInstead(error, draft, path));
			return path;
		} catch (error) {
			if (codeOf(error) !== 'EEXIST') {
				throw error;
			}
		}
	}
}

// What file systems say that know no second names: those of USB sticks, some of the network.
const withoutLinks: ReadonlySet<string | undefined> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

async function copyInstead(error: unknown, from: string, to: string): Promise<void> {
	if (!withoutLinks.has(codeOf(error))) {
		throw error;
	}

	try {
		await promises.copyFile(from, to, constants.COPYFILE_EXCL);
	} catch (copyError) {
		if (codeOf(copyError) !== 'EEXIST') {
			await promises.rm(to, {force: true});
		}

		throw copyError;
	}
}

const longestName = 120;

/** A name and nothing that leads elsewhere, on any system. */
function toFileName(wanted: string): string {
	const {name, ext} = parse(wanted.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+/, ''));
	return `${name.slice(0, longestName) || 'export'}${ext}`;
}
