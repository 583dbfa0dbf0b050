/** As a shell reports a program that a signal ended: 128 and the signal's number. */
export const signalExitCodes = {SIGINT: 130, SIGTERM: 143, SIGHUP: 129} as const;
