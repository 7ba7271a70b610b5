/** The sites beside arXiv's own that show papers, each matched only after the reader has granted it. */

export interface OptionalSite {
  readonly id: string;
  /** The site's own name, the same in every language. */
  readonly name: string;
  /** Host-level match patterns, asked for together. */
  readonly matches: readonly string[];
}

// The most visited of Google Scholar's many; another one is granted by itself, from the popup on it.
const SCHOLAR_DOMAINS = (
  'com co.kr co.jp co.uk co.in co.id co.il co.nz co.za com.au com.br com.hk com.mx com.my com.ph com.sg com.tr ' +
  'com.tw com.vn ae at be ca ch cl cz de dk es fi fr gr ie it nl no pl pt ro ru se'
).split(' ');

/** In the order in which they are offered. */
export const optionalSites: readonly OptionalSite[] = [
  site('alphaxiv', 'alphaXiv', 'www.alphaxiv.org', 'alphaxiv.org'),
  site('hugging-face', 'Hugging Face', 'huggingface.co'),
  site('semantic-scholar', 'Semantic Scholar', 'www.semanticscholar.org'),
  site('openreview', 'OpenReview', 'openreview.net'),
  site('google-scholar', 'Google Scholar', ...SCHOLAR_DOMAINS.map((domain) => `scholar.google.${domain}`)),
  site('papers-cool', 'papers.cool', 'papers.cool'),
  site('ar5iv', 'ar5iv', 'ar5iv.org'),
  site('lanl', 'xxx.lanl.gov', 'xxx.lanl.gov'),
];

function site(id: string, name: string, ...hosts: readonly string[]): OptionalSite {
  return { id, name, matches: hosts.map((host) => `https://${host}/*`) };
}
