import {hintSignIn} from '#domain/profile.ts';
import {fitColumns} from '#resources/fit-columns.ts';
import {profileColumns, type SignInOption} from '#resources/profiles.ts';
import {rowText} from '#resources/row-cells.ts';
import {type ProfileEntry, profileEntries} from '#state/profiles.ts';
import {contextOf} from './context.ts';
import {OptionList} from './option-list.tsx';
import {columnGap} from './row-cache.ts';
import type {ScreenProps} from './screen-props.ts';

/** The ways to sign in. */
export function Profiles({state}: ScreenProps) {
	const {profiles, account} = state;
	const context = contextOf(state);
	return (
		<OptionList
			state={state}
			items={profileEntries(profiles, account)}
			cursor={profiles.cursor}
			isFocused={profiles.opening === undefined}
			label={(entry, width) =>
				entry.kind === 'new'
					? context.words.profiles.newAccessKey
					: rowText(fitColumns(profileColumns, width, columnGap), toOption(entry), context, columnGap)
			}
		/>
	);
}

function toOption(entry: Exclude<ProfileEntry, {kind: 'new'}>): SignInOption {
	if (entry.kind === 'profile') {
		return entry.profile;
	}

	const {name, source, signIn} = entry.account;
	return {name, kind: signIn.kind, source, hint: hintSignIn(signIn)};
}
