import { type WebAddress, withoutTail } from './web-address';

type Rewrite = readonly [pattern: RegExp, replacement: string];

/**
 * What is one page under several addresses, as `host/path` rewrites in order, one line a rule. Gathered from the
 * addresses of real digests. Each must leave its own result alone.
 */
const REWRITES: readonly Rewrite[] = [
  [/^(?:(?:export|browse)\.arxiv\.org|xxx\.lanl\.gov)(?=\/|$)/, 'arxiv.org'],
  [/^deepmind\.com(?=\/|$)/, 'deepmind.google'],
  [/^ai\.facebook\.com(?=\/|$)/, 'ai.meta.com'],
  [/^qwenlm\.github\.io(?=\/|$)/, 'qwen.ai'],
  [/^hf\.co(?=\/|$)/, 'huggingface.co'],
  [/^twitter\.com(?=\/|$)/, 'x.com'],
  [/^x\.com\/(?:i\/web|[^/]+)\/status(?:es)?\/(\d+)(?:\/.*)?$/, 'x.com/i/status/$1'],
  [/^youtu\.be\/([\w-]+)(?:\/.*)?$/, 'youtube.com/watch?v=$1'],
  [/^youtube(?:-nocookie)?\.com\/(?:embed|shorts|live|v)\/([\w-]+)(?:\/.*)?$/, 'youtube.com/watch?v=$1'],
  [/^openai\.com(?:\/[a-z]{2}-(?:419|[A-Z][\w-]{1,6}))+(?=\/|$)/, 'openai.com'],
  [/^openai\.com\/(?:blog|research)\/([^/]+)$/, 'openai.com/index/$1'],
  [/^(?:[^/]+\.)?notion\.(?:so|site|com)\/.*?([\da-f]{32})$/, 'notion.so/$1'],
  [/^redd\.it\/([\da-z]+)$/, 'reddit.com/comments/$1'],
  [/^(?:\w+\.)?reddit\.com\/(?:.+?\/)?comments\/([\da-z]+)(?:\/.*)?$/, 'reddit.com/comments/$1'],
  // With and without the title, and in the site's own reader.
  [/^semanticscholar\.org\/(?:paper(?:\/[^/]+)?|reader)\/([\da-f]{40})$/, 'semanticscholar.org/paper/$1'],
  // Discourse, on whatever host: the slug may change, and the post number does while one scrolls.
  [/^([^/]+)\/t\/(?:(?!\d+\/)[^/]+\/)?(\d+)(?:\/\d+)?$/, '$1/t/$2'],
];

/** Queries that name the page, the first present one wins; all others (tracking, sharing, view) are dropped. */
const NAMING_QUERIES: readonly (readonly [host: RegExp, parameters: readonly string[]])[] = [
  [/^(?:\w+\.)?youtube\.com$/, ['v', 'list']],
  [/^(?:openreview\.net|qwen\.ai|journals\.plos\.org|news\.ycombinator\.com)$/, ['id']],
  [/^(?:papers\.)?ssrn\.com$/, ['abstract_id', 'abstractid']],
  [/^books\.google\.[a-z.]+$/, ['id']],
  // The article number in the newspaper system of aitimes.kr and most Korean papers.
  [/./, ['idxno']],
];

/** One program answers for all pages of such a site, and only the query says which: without it they would be one page. */
const PROGRAM = /\.(?:php|aspx?|cfm|jsp|cgi|do)$/i;
const PROGRAM_QUERIES = ['id', 'no', 'seq', 'idx', 'p', 'article_id', 'aid', 'nid', 'post_id', 'v'];

const SHORTENERS =
  /^(?:t\.co|aka\.ms|bit\.ly|goo\.gl|tinyurl\.com|lnkd\.in|buff\.ly|ow\.ly|naver\.me|url\.kr|share\.google)$/;

/** Whether a host only forwards, so that its addresses tell nothing without asking the network. */
export function isShortener(host: string): boolean {
  return SHORTENERS.test(host);
}

/** The address inside Facebook's leave-taking page (`l.facebook.com/l.php?u=…`), '' if it has none. */
export function forwardedAddress({ host, path, query }: WebAddress): string | undefined {
  return /^lm?\.facebook\.com$/.test(host) && path === '/l.php' ? (query.get('u') ?? '') : undefined;
}

/** The one name of a web page, `host/path` with what else it needs: the name in a `url:` key. */
export function pageName({ host, path, query, hash }: WebAddress): string {
  let name = host + path;
  for (const [pattern, replacement] of REWRITES) name = name.replace(pattern, replacement);
  name = withoutTail(plainRepository(name));
  if (name.includes('?')) return name;
  const naming = namingQuery(name, query);
  return name + (naming || hash);
}

function namingQuery(name: string, query: URLSearchParams): string {
  const host = name.split('/', 1)[0] ?? '';
  const ofHost = NAMING_QUERIES.flatMap(([hosts, names]) => (hosts.test(host) ? names : []));
  const parameters = PROGRAM.test(name) ? [...ofHost, ...PROGRAM_QUERIES] : ofHost;
  const parameter = parameters.find((name) => query.get(name));
  return parameter ? `?${parameter}=${encodeURIComponent(query.get(parameter) ?? '')}` : '';
}

// GitHub ignores the case of owner and repository, not of what is inside.
function plainRepository(name: string): string {
  return name.replace(/^github\.com\/[^/]+(?:\/[^/]+)?/, (repository) =>
    repository.toLowerCase().replace(/(?:\.git)+$/, ''),
  );
}
