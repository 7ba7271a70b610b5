/** What an element of a saved page is: a paragraph's frame, the post itself, or the site around it. */

export type Attributes = Readonly<Record<string, string>>;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that begin and end a line. */
export const BLOCKS = words(
  'address article aside blockquote body button caption center dd details dialog div dl dt english fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre section summary table tbody tfoot thead tr ul',
);

/** Elements whose text is never a post's. */
const SILENT = words(
  'annotation annotation-xml applet audio button canvas datalist embed iframe input noembed noframes noscript object rp script select style svg template textarea video',
);

/** Of these, the ones that can hold no paragraphs: where one stands in them all the same, an end tag is missing. */
const NEVER_AROUND_TEXT = words('button datalist rp select svg');
const TEXT_BLOCKS = words('blockquote h1 h2 h3 h4 h5 h6 ol p pre ul');

/** Elements around a post, or between its paragraphs. */
const AROUND = words('aside dialog figcaption footer form menu nav');
const AROUND_ROLES = words('banner button complementary contentinfo dialog navigation search toolbar');

/** Words of class names and identifiers that hosts give to what is not the post: subscribe boxes, sharing, captions. */
const AROUND_WORDS = words(
  'a2a ad addthis addtoany ads adsbygoogle advertisement avatar breadcrumb breadcrumbs btn button buttons byline caption commentlist comments consent cookie copyright cta disqus feedflare figcaption footer footnotes gdpr meta modal nav navbar navigation newsletter-signup pager pagination paywall popup printfriendly promo recommendations recommended related relatedposts respond share shareaholic sharedaddy sharethis sharing sidebar signup social sponsor sponsored subscribe subscription subscriptions toc toolbar tooltip ufi yarpp',
);
const AROUND_CLASSES = words(
  'continue-reading embedded-publication-wrap footnote image-link-expand mcnPreviewText more-link read-more screen-reader-text sr-only visually-hidden visuallyhidden wp-block-post-author',
);
/** Such a class says what a layout has, not what the element is. */
const LAYOUT_CLASS = /^(?:has|with|without|no|not|is)[-_]|:/;

/** Classes that blog and newsletter hosts give to the text of a post. */
const POST_CLASSES = words(
  'article-body article-content article-view article__body article__content available-content blog-post-content contents_style e-content entry-content gh-content post-body post-content post-full-content post__content rendered-post se-main-container td-post-content tt_article_useless_p_margin wp-block-post-content',
);

export function isSilent(name: string, attributes: Attributes): boolean {
  if (SILENT.has(name)) return true;
  if (attributes['aria-hidden'] === 'true' || attributes.hidden !== undefined) return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(styleOf(attributes));
}

/** Whether text is heard again, since the silent element around it cannot hold what begins here. */
export function endsSilence(name: string, silentIn: string): boolean {
  return TEXT_BLOCKS.has(name) && NEVER_AROUND_TEXT.has(silentIn);
}

/** How surely an element is the one that holds a post: 3 by its class, 2 as an article, 1 as the page's main part. */
export function postRank(name: string, attributes: Attributes): 0 | 1 | 2 | 3 {
  const classes = classesOf(attributes);
  const isMarkup = classes.includes('body') && classes.includes('markup');
  const isBody = /(?:^|\s)(?:articleBody|blogPost)(?:\s|$)/.test(attributes.itemprop ?? '');
  if (name !== 'body' && (isMarkup || isBody || classes.some((one) => POST_CLASSES.has(one)))) return 3;
  if (name === 'article') return 2;
  return name === 'main' || attributes.role === 'main' ? 1 : 0;
}

/** Whether an element is the site's and not the post's. The page's own frame is never judged by its classes. */
export function isAroundPost(name: string, attributes: Attributes): boolean {
  if (AROUND.has(name) || AROUND_ROLES.has(attributes.role ?? '')) return true;
  if (name === 'html' || name === 'body' || postRank(name, attributes) > 0) return false;
  const component = attributes['data-component-name'] ?? '';
  if (/subscribe|button|paywall/i.test(component)) return true;
  return [...classesOf(attributes), ...namesIn(attributes.id ?? '')].some(isAroundClass);
}

function isAroundClass(name: string): boolean {
  if (LAYOUT_CLASS.test(name)) return false;
  if (AROUND_CLASSES.has(name)) return true;
  return name
    .toLowerCase()
    .split(/[-_]+/)
    .some((word) => AROUND_WORDS.has(word));
}

export function isBold(name: string, attributes: Attributes): boolean | undefined {
  if (name === 'b' || name === 'strong' || name === 'summary') return true;
  const weight = /(?:^|;)\s*font-weight\s*:\s*(\w+)/i.exec(styleOf(attributes))?.[1]?.toLowerCase();
  if (weight === undefined) return undefined;
  return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
}

/** Hosts write few and short classes; a longer list is an attack on our time. */
const MOST = 2_000;

function styleOf(attributes: Attributes): string {
  return (attributes.style ?? '').slice(0, MOST);
}

function classesOf(attributes: Attributes): string[] {
  return namesIn(attributes.class ?? '');
}

function namesIn(list: string): string[] {
  return list
    .slice(0, MOST)
    .split(/\s+/)
    .filter((name) => name !== '');
}
