type LazyRegExp = {
	readonly test: (text: string) => boolean;
	readonly exec: (text: string) => RegExpExecArray | null;
};

/** A regular expression that is parsed when it is first needed; one with `\p{RGI_Emoji}` takes 10 ms. */
export function lazyRegExp(source: string, flags: string): LazyRegExp {
	let regExp: RegExp | undefined;
	const get = () => {
		regExp ??= new RegExp(source, flags);
		return regExp;
	};

	return {
		test: text => get().test(text),
		exec: text => get().exec(text),
	};
}
