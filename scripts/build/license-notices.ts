import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {BundledPackage} from './bundled-packages.ts';

const line = '-'.repeat(80);

/** What has to go along with the bundle: name, version, licence and its text, of each package in it. */
export async function licenseNotices(packages: readonly BundledPackage[]): Promise<string> {
	const notices = await Promise.all(packages.map(notice));
	return [
		'yundeck is shipped with the following packages in it.\n',
		...notices.map(text => `${line}\n\n${text.trim()}\n`),
	].join('\n');
}

async function notice(bundled: BundledPackage): Promise<string> {
	const {name, version, license, folder} = bundled;
	if (!license) {
		throw new Error(`${name} ${version} does not say under which licence it is: it can't be bundled.`);
	}

	const texts = (await licenseFiles(folder)) || (await standardText(bundled));
	return `${name} ${version} (${license})\n\n${texts.replaceAll('\r\n', '\n').trim()}`;
}

async function licenseFiles(folder: string): Promise<string> {
	const names = (await readdir(folder)).filter(name => /^(licen[cs]e|copying|notice)\b/i.test(name)).toSorted();
	const texts = await Promise.all(names.map(name => readFile(join(folder, name), 'utf8')));
	return texts.map(text => text.trim()).join('\n\n');
}

const identifiers: Readonly<Record<string, string>> = {'Apache License 2.0': 'Apache-2.0'};

/** A few packages of the SDK name a licence and carry no text: the standard one, with whom they name as the author. */
async function standardText({name, license = '', author}: BundledPackage): Promise<string> {
	const identifier = identifiers[license] ?? license;
	try {
		const text = await readFile(join(import.meta.dirname, 'license-texts', `${identifier}.txt`), 'utf8');
		return `Copyright (c) ${author || `the authors of ${name}`}\n\n${text}`;
	} catch {
		throw new Error(`${name} carries no licence text, and scripts/build/license-texts/ has none for ${license}.`);
	}
}
