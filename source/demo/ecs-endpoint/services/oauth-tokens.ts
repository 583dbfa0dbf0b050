import {isOver, type Oauth, type UserToken} from '../account/account.ts';
import {Dice, purposes} from '../fleet/dice.ts';

type TokenPair = {
	readonly accessToken: string;
	readonly refreshToken: string;
	readonly seconds: number;
};

export type OauthTokens = {
	/** Uses the refresh token up. Undefined if it is unknown, used or over. */
	readonly refresh: (refreshToken: string) => TokenPair | undefined;
	/** Whose it is, even if it is over; undefined if it is unknown. */
	readonly findAccess: (accessToken: string) => UserToken | undefined;
};

const usualSeconds = 3600;

export function createOauthTokens(oauth: Oauth, seed: number, now: () => number): OauthTokens {
	const {accessTokenSeconds: seconds = usualSeconds} = oauth;
	const refreshTokens = new Map(oauth.refreshTokens.map(token => [token.value, token]));
	const accessTokens = new Map((oauth.accessTokens ?? []).map(token => [token.value, token]));
	let count = 0;
	return {
		refresh: used => {
			const found = refreshTokens.get(used);
			if (found === undefined || isOver(found, now())) return undefined;
			count++;
			const throws = new Dice(seed, purposes.oauthToken, count);
			const accessToken = `yundeck-demo-access-${throws.letters(32)}`;
			const refreshToken = `yundeck-demo-refresh-${throws.letters(32)}`;
			refreshTokens.delete(used);
			refreshTokens.set(refreshToken, {...found, value: refreshToken});
			const {user} = found;
			accessTokens.set(accessToken, {value: accessToken, user, expiresAt: now() + seconds * 1000});
			return {accessToken, refreshToken, seconds};
		},
		findAccess: accessToken => accessTokens.get(accessToken),
	};
}
