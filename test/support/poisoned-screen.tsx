// Takes the place of the screen in a program that is built for tests: it fails as `POISON` says, as soon as the help is
// opened. What it throws is as full of secrets as an error can be.
import process from 'node:process';
import {useEffect} from 'react';
import {Screen as RealScreen} from '../../source/screens/screen.tsx';
import type {State} from '../../source/state/state.ts';

const {POISON: poison, POISON_SECRET: secret = ''} = process.env;

function failure(): Error {
	return new TypeError(`Can't read “${secret}” of undefined (reading 'name'), key ${secret}, {"secret":"${secret}"}`, {
		cause: new Error(`\u001B]0;${secret}\u0007 ${secret}`),
	});
}

const afterDrawing: Readonly<Record<string, () => void>> = {
	effect() {
		throw failure();
	},
	timer() {
		setTimeout(() => {
			throw failure();
		});
	},
	rejection() {
		void Promise.reject(failure());
	},
	text() {
		// A package may do this.
		void Promise.reject(secret);
	},
	storm() {
		setInterval(() => {
			throw failure();
		}, 1);
	},
	memory() {
		// As much as no machine has.
		new ArrayBuffer(2 ** 52);
	},
	heap() {
		const kept: unknown[] = [];
		for (;;) kept.push({kept, size: kept.length});
	},
	exit() {
		process.exit(1);
	},
};

export function Screen({state}: {readonly state: State}) {
	const isTime = state.overlay?.kind === 'help';
	if (isTime && poison === 'render') {
		throw failure();
	}

	useEffect(() => {
		if (isTime) {
			afterDrawing[poison ?? '']?.();
		}
	}, [isTime]);
	return <RealScreen state={state} />;
}
