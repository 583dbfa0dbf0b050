import {tryPlaces} from './try-places.ts';

tryPlaces(({instances, isAboutSignIn}) => instances === undefined && !isAboutSignIn);
