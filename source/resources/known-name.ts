/** The user's word for a value of the API; one that is new to us as the API sent it. */
export function knownName(names: Readonly<Record<string, string>>, value: string): string {
	return (Object.hasOwn(names, value) ? names[value] : undefined) ?? value;
}
