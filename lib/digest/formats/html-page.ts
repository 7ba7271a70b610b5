/** What a page says of itself: its title, its site, its day. */
import { checkDate, parseDateLine } from '../date-line';
import { readDatedName } from '../file-date';
import type { Attributes } from './html-elements';

export interface PageFacts {
  title: string;
  /** By property or name, the first of each. */
  readonly meta: Map<string, string>;
  /** Machine-readable times, with how surely each stands inside a post. */
  readonly times: { readonly time: string; readonly rank: number }[];
}

const META = new Set([
  ...['og:title', 'og:site_name', 'og:url', 'article:published_time', 'datepublished', 'date', 'dc.date'],
  ...['application-name', 'twitter:title'],
]);

export function emptyFacts(): PageFacts {
  return { title: '', meta: new Map(), times: [] };
}

/** Takes down what one element says. */
export function readFact(facts: PageFacts, name: string, attributes: Attributes, rank: number): void {
  if (name === 'time' && attributes.datetime !== undefined) {
    facts.times.push({ time: attributes.datetime, rank });
  } else if (name === 'meta') {
    const key = (attributes.property ?? attributes.name ?? attributes.itemprop ?? '').toLowerCase();
    const content = (attributes.content ?? '').trim();
    if (META.has(key) && content !== '' && !facts.meta.has(key)) facts.meta.set(key, content);
  } else if (name === 'link' && attributes.rel === 'canonical' && attributes.href !== undefined) {
    facts.meta.set('canonical', attributes.href);
  }
}

/** Between a post's title and its site's in what a browser's tab shows. */
const SEPARATOR = /\s+[-–—|·:»«]+\s+/;

export interface PageTitle {
  readonly title: string | undefined;
  readonly site: string | undefined;
}

/** `heading` is the first one of the page, in case that nothing else names the post. */
export function readPageTitle({ title, meta }: PageFacts, heading: string | undefined): PageTitle {
  const tab = oneLine(title);
  const named = meta.get('og:title') ?? meta.get('twitter:title');
  const site = meta.get('og:site_name') ?? meta.get('application-name');
  const post = named ?? (heading !== undefined && tab.includes(heading) ? heading : undefined);
  if (post !== undefined) return { title: oneLine(post), site: site ?? siteBeside(tab, oneLine(post)) };
  const [first, ...rest] = tab.split(SEPARATOR);
  const isSplit = rest.length === 1;
  const own = isSplit ? first : tab;
  return { title: own || heading, site: site ?? (isSplit ? rest[0] : undefined) };
}

function siteBeside(tab: string, post: string): string | undefined {
  if (!tab.startsWith(post)) return undefined;
  return (
    tab
      .slice(post.length)
      .replace(/^\s*[-–—|·:»«]+\s*/, '')
      .trim() || undefined
  );
}

function oneLine(text: string): string {
  return text.slice(0, 1_000).replace(/\s+/g, ' ').trim().normalize('NFC');
}

export interface DateSources {
  readonly title: string | undefined;
  /** What a feed or a host's table says. */
  readonly published: string | undefined;
  /** A date that the site shows around the post. */
  readonly shown: string | undefined;
  /** Names of files. */
  readonly names: readonly string[];
}

/** The day of a post whose lines have none: from what its author wrote to what the host and the file's name say. */
export function readPageDate(facts: PageFacts, sources: DateSources): string | undefined {
  const metas = ['article:published_time', 'datepublished', 'date', 'dc.date'];
  const [time] = [...facts.times].sort((one, other) => other.rank - one.rank);
  const stamps = [sources.published, ...metas.map((key) => facts.meta.get(key)), time?.time];
  const candidates = [
    dateInTitle(sources.title ?? ''),
    ...stamps.map((stamp) => dateOfStamp(stamp ?? '')),
    sources.shown,
    ...sources.names.map(dateInFileName),
  ];
  return candidates.find((date) => date !== undefined);
}

/** The day of a machine-readable time, where its writer was: of two days across time zones, the one written. */
export function dateOfStamp(stamp: string): string | undefined {
  const trimmed = stamp.trim().slice(0, 60);
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T\s])/.exec(trimmed);
  if (iso !== null) return dateOf(iso[1], iso[2], iso[3]);
  const mail = /^(?:[a-z]{3,9},?\s+)?(\d{1,2}\s+[a-z]{3,9}\.?\s+\d{4})(?:\s|$)/i.exec(trimmed);
  const date = parseDateLine(mail?.[1] ?? trimmed);
  return date?.kind === 'date' ? date.date : undefined;
}

const KOREAN_DATE = /(\d{4})년\s?(\d{1,2})월\s?(\d{1,2})일/;
const NUMBER_DATE = /(?<!\d)(\d{4})[-./]\s?(\d{1,2})[-./]\s?(\d{1,2})(?!\d)/;

/** A title that is a date, or has one in it. */
export function dateInTitle(title: string): string | undefined {
  const whole = parseDateLine(title);
  if (whole?.kind === 'date') return whole.date;
  const found = KOREAN_DATE.exec(title) ?? NUMBER_DATE.exec(title);
  return found === null ? undefined : dateOf(found[1], found[2], found[3]);
}

/** Exports name posts by number and title: `148991234.2024-9-18.html`. */
function dateInFileName(file: string): string | undefined {
  const { date, rest } = readDatedName(file);
  return date?.kind === 'date' ? date.date : dateInTitle(rest);
}

function dateOf(year = '', month = '', day = ''): string | undefined {
  const date = checkDate(Number(year), Number(month), Number(day));
  return date.kind === 'date' ? date.date : undefined;
}
