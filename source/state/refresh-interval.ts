/** How often tables can be read again by themselves, in seconds: more often would cost others of the account their calls. */
export const leastRefreshSeconds = 5;
export const mostRefreshSeconds = 86_400;
