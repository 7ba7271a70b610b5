/** The floor below every engine: a page that opens a database, reads ten cards by key and paints them. */
import { openCards, readTitles } from './card-database';
import { showTitles } from './show-titles';

const TEN = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

showTitles(await readTitles(await openCards(), TEN));
