/** Asked for as soon as this module runs: a page that imports it before what analyses it has the glossary with its database. */
import { askForGlossary } from './glossary-texts';

export const askedGlossary = askForGlossary();
