import {type SuspendTerminal, useApp, useInput, usePaste} from 'ink';
import {useEffect, useSyncExternalStore} from 'react';
import {Screen} from '#screens/screen.tsx';
import type {App} from './app.ts';
import {handleInput, handlePaste} from './handle-input.ts';

type Props = {
	readonly app: App;
	/** Told how to take the terminal away from Ink for a while. */
	readonly onMount?: (suspendTerminal: SuspendTerminal) => void;
};

/** The only component with hooks: it ties Ink to the store. */
export function Root({app, onMount}: Props) {
	const state = useSyncExternalStore(app.subscribe, app.state);
	const {suspendTerminal} = useApp();

	useEffect(() => {
		onMount?.(suspendTerminal);
	}, [onMount, suspendTerminal]);

	useInput((input, key) => {
		handleInput(app, input, key);
	});
	usePaste(text => {
		handlePaste(app, text);
	});

	return <Screen state={state} />;
}
