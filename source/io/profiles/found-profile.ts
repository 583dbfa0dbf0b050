import type {AppError} from '#domain/app-error.ts';
import {hintSignIn, type ProfileKind, type ProfileProblem, type ProfileSummary} from '#domain/profile.ts';
import type {Region} from '#domain/region.ts';
import type {SignIn} from '#domain/sign-in.ts';
import type {ProfilePlace} from './profile-file.ts';

/** How a profile signs in, or why it can't. */
export type Reading =
	| {readonly signIn: SignIn; readonly problem?: never}
	| {readonly signIn?: never; readonly kind: ProfileKind; readonly problem: ProfileProblem};

/** A profile of somebody else's, which is read and never written. */
export type FoundProfile = {
	readonly name: string;
	readonly source: 'aliyun' | 'alibabacloud' | 'environment';
	/** Where it begins. */
	readonly region?: Region;
	readonly reading: Reading;
};

/** What one place has; when it can't be read or understood as a whole, the warning says so. */
export type FoundProfiles = {
	readonly profiles: readonly FoundProfile[];
	/** The name of the one that its owner uses. */
	readonly current?: string;
	readonly warning?: AppError;
};

/** What may be shown of it. `place`: where it was left. */
export function summarizeFound(
	{name, source, region: start, reading}: FoundProfile,
	{region: left, view}: ProfilePlace,
): ProfileSummary {
	const region = left ?? start;
	const {signIn, problem} = reading;
	return {
		name,
		source,
		secretPlace: 'elsewhere',
		...(region !== undefined && {region}),
		...(view !== undefined && {view}),
		...(signIn === undefined ? {kind: reading.kind, hint: '', problem} : {kind: signIn.kind, hint: hintSignIn(signIn)}),
	};
}
