/** Every other page of arXiv's, such as the list of a paper's formats: known by its address, served by badge and popup. */
import { arxivPage, hasArxivPages } from './arxiv-page';
import type { Site } from './site';

export const arxivOther: Site = { ...arxivPage, name: 'arxiv-other', matches: hasArxivPages };
