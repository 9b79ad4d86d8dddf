/** Whoever signs out leaves no texts on the device: it may be another's. */
import { forgetCopy, placesOfCopies } from './copy.ts';

for (const place of placesOfCopies()) forgetCopy(place);
