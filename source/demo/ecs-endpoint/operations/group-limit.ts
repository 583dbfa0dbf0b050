import {keysAndValues, type Parameters, text} from './parameters.ts';

// By tag and by resource group the service gives no more.
const most = 1000;

export function limitGroups(places: Float64Array, parameters: Parameters): Float64Array {
	const isLimited = keysAndValues(parameters, 'Tag').length > 0 || text(parameters, 'ResourceGroupId') !== undefined;
	return isLimited ? places.subarray(0, most) : places;
}
