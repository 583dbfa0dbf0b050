import {tellFigures} from '../support/figures.ts';
import {faults} from './faults.ts';
import {tryPlaces} from './try-places.ts';

tryPlaces(({instances}) => instances !== undefined);
tellFigures('faults', {faults: faults.length});
