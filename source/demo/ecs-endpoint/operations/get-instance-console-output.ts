import {Buffer} from 'node:buffer';
import {consoleLog} from '../fleet/console-log.ts';
import {consoleSystem} from '../fleet/console-system.ts';
import type {Place} from '../fleet/place.ts';
import type {World} from '../fleet/world.ts';
import {ApiError, apiError} from '../protocol/api-error.ts';
import type {Operation} from './operation.ts';
import {type Parameters, region, text} from './parameters.ts';
import {chineseTime} from './times.ts';

const minute = 60_000;
const longestLook = 72 * 60 * minute;
// What was withdrawn from sale long ago has nobody who listens to its console.
const retired = /^ecs\.(?:t1|s[123]|m[12]|c[12])$/;
// Which symbols are removed is not documented; these colour, clear and place.
const symbols = /\u001B\[[\d;?]*[A-Za-z]/g;

// This operation has codes of its own for what is missing and for what is not there.
function required(parameters: Parameters, name: string): string {
	const value = text(parameters, name);
	if (value !== undefined) return value;
	const message = `The input parameter "${name}" that is mandatory for processing this request is not supplied.`;
	throw new ApiError(400, 'MissingParameter', message);
}

// To the millisecond, so that it is the same whenever somebody asks.
function ranUntil(world: World, place: Place): number {
	const isRunning = world.running(place);
	const now = world.now();
	let running = now;
	while (running > now - longestLook && !isRunning(running)) running -= minute;
	let resting = Math.min(running + minute, now);
	while (resting - running > 1) {
		const middle = (running + resting) / 2;
		if (isRunning(middle)) running = middle;
		else resting = middle;
	}

	return Math.floor(resting);
}

export const getInstanceConsoleOutput: Operation = ({parameters, requestId, world}) => {
	required(parameters, 'RegionId');
	const {id: regionId} = region(parameters);
	const id = required(parameters, 'InstanceId');
	const place = world.findInstance(id);
	const machine = place === undefined ? undefined : world.instance(place);
	if (machine?.region.id !== regionId || place === undefined) {
		throw new ApiError(404, 'InvalidParameter', 'The specified parameter "InstanceId" is not valid.');
	}

	const system = consoleSystem(machine);
	if (system === undefined || retired.test(machine.type.family)) throw apiError('NotSupported');
	if (machine.status === 'Pending') throw apiError('IncorrectInstanceStatus');
	const moments = {now: world.now(), ranUntil: ranUntil(world, place)};
	const log = consoleLog(world.fleet.seed, machine, system, moments);
	const written = parameters.get('RemoveSymbols') === 'true' ? log.text.replace(symbols, '') : log.text;
	return {
		body: {
			RequestId: requestId,
			InstanceId: id,
			ConsoleOutput: Buffer.from(written).toString('base64'),
			LastUpdateTime: chineseTime(log.writtenAt),
		},
		rows: written.split('\n').length,
	};
};
