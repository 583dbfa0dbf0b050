import fastCheck from 'fast-check';
import {isLong} from './long.ts';

// The gate tries the same in every run; `npm run test:long` goes on looking.
if (!isLong) {
	fastCheck.configureGlobal({seed: 20_140_526});
}

export default fastCheck;
