import type {Credentials} from '#domain/credentials.ts';
import {parseEndpointUrl} from '#domain/endpoint-url.ts';
import type {JsonRecord} from '#domain/json.ts';
import type {ProfileProblem} from '#domain/profile.ts';
import {isRegionId} from '#domain/region.ts';
import {Secret} from '#domain/secret.ts';
import {numberOf, textOf} from '#io/json-fields.ts';

/** The fields of a profile, read one by one. What is wrong with them comes together in `problem`, without a value. */
export class ProfileFields {
	readonly #record: JsonRecord;
	readonly #missing: string[] = [];
	readonly #malformed: string[] = [];
	#problem: ProfileProblem | undefined;

	constructor(record: JsonRecord) {
		this.#record = record;
	}

	get problem(): ProfileProblem | undefined {
		if (this.#missing.length > 0) {
			return {kind: 'missing-fields', fields: this.#missing};
		}

		return this.#malformed.length > 0 ? {kind: 'malformed-fields', fields: this.#malformed} : this.#problem;
	}

	/** Something else that is wrong. */
	fail(problem: ProfileProblem): undefined {
		this.#problem ??= problem;
		return undefined;
	}

	malformed(name: string): undefined {
		this.#malformed.push(name);
		return undefined;
	}

	optional(name: string): string | undefined {
		return textOf(this.#record[name]).trim() || undefined;
	}

	required(name: string): string {
		const text = this.optional(name);
		if (text === undefined) {
			this.#missing.push(name);
		}

		return text ?? '';
	}

	/** What goes into a header of a request. */
	token(name: string): Secret | undefined {
		const text = this.optional(name);
		return text === undefined ? undefined : new Secret(this.#visible(name, text));
	}

	/** The keys of a profile that can't do without; with the token if there is one under that name. */
	keys(tokenName?: string): Credentials {
		const accessKeyId = this.#visible('access_key_id', this.required('access_key_id'));
		// Only ever counted with, so that any text will do.
		const accessKeySecret = this.required('access_key_secret');
		const securityToken = tokenName === undefined ? undefined : this.token(tokenName);
		return {
			accessKeyId,
			accessKeySecret: new Secret(accessKeySecret),
			...(securityToken !== undefined && {securityToken}),
		};
	}

	/** Whole and more than nothing. */
	count(name: string): number | undefined {
		const number = numberOf(this.#record[name]);
		return number !== undefined && Number.isSafeInteger(number) && number > 0 ? number : undefined;
	}

	/** Seconds since 1970 as milliseconds. */
	moment(name: string): number | undefined {
		const seconds = this.count(name);
		return seconds === undefined ? undefined : seconds * 1000;
	}

	/** It becomes a part of a host's name. */
	region(name: string): string | undefined {
		const text = this.optional(name);
		return text === undefined || isRegionId(text) ? text : this.malformed(name);
	}

	/** It becomes a part of a path. */
	roleName(name: string): string | undefined {
		const text = this.optional(name);
		return text === undefined || /^[\w.-]+$/.test(text) ? text : this.malformed(name);
	}

	/** `host[:port]`, also when it is written as an address. */
	host(name: string): string | undefined {
		const text = this.optional(name);
		if (text === undefined) {
			return undefined;
		}

		const endpoint = parseEndpointUrl(`https://${text.replace(/^https?:\/\//i, '')}`);
		return endpoint.ok ? endpoint.host : this.malformed(name);
	}

	/** An address that secrets go to or come from: nobody on the way may read along. */
	address(name: string): string {
		const text = this.required(name);
		const url = text === '' ? null : URL.parse(text);
		if (text !== '' && (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')) {
			this.malformed(name);
		} else if (url && !parseEndpointUrl(url.origin).ok) {
			// The rest of it may be a secret.
			this.fail({kind: 'refused-uri', uri: url.origin});
		}

		return text;
	}

	#visible(name: string, text: string): string {
		if (/[^\x21-\x7e]/.test(text)) {
			this.malformed(name);
		}

		return text;
	}
}
