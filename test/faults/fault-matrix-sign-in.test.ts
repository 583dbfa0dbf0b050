import {tryPlaces} from './try-places.ts';

tryPlaces(({isAboutSignIn}) => isAboutSignIn === true);
