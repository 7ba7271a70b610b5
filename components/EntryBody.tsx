import type { ComponentChildren } from 'preact';
import type { Annotations } from '../lib/model/annotation';
import type { Entry } from '../lib/model/digest';
import { kindOfKey, type PaperKey } from '../lib/model/paper-key';
import { addressOfKey } from '../lib/papers/address-of-key';
import { writtenAddresses } from '../lib/papers/written-addresses';
import { words } from '../lib/platform/words';
import { LinkedText, type LinkedTextProps } from './LinkedText';
import { PageLink } from './PageLink';
import { nameOfPage } from './page-name';

interface EntryBodyProps extends Omit<LinkedTextProps, 'text'> {
  readonly entry: Entry;
  /** Titles of mentioned pages, where they are known. */
  readonly titles: Annotations['titles'];
}

/** What an entry says: commentary, the author's own translation, resources and mentions. */
export function EntryBody({ entry, titles, ...linked }: EntryBodyProps) {
  const said = [...entry.commentary, ...entry.translation];
  const related = { titles, target: linked.target };
  return (
    <>
      <Paragraphs texts={entry.commentary} lang="ko" {...linked} />
      {entry.commentary.length === 0 && <p class="quiet">{words('entry.noCommentary')}</p>}
      {entry.translation.length > 0 && (
        <details class="translation">
          <summary>{words('entry.translation')}</summary>
          <Paragraphs texts={entry.translation} lang="en" {...linked} />
        </details>
      )}
      <Related name="entry.resources" keys={entry.resources} from={entry.abstract} {...related} />
      <Related name="entry.mentions" keys={entry.mentions} from={said} {...related} />
    </>
  );
}

interface ParagraphsProps extends Omit<LinkedTextProps, 'text'> {
  readonly texts: readonly string[];
  readonly lang: 'ko' | 'en';
}

/** Paragraphs in their author's order; a paragraph may stand twice. */
export function Paragraphs({ texts, lang, ...linked }: ParagraphsProps) {
  return (
    <>
      {texts.map((text, index) => (
        // Paragraphs never move, and two may be alike, so their place is their key.
        <p key={index} class="commentary" lang={lang}>
          <LinkedText text={text} {...linked} />
        </p>
      ))}
    </>
  );
}

interface RelatedProps {
  readonly name: 'entry.resources' | 'entry.mentions';
  readonly keys: readonly PaperKey[];
  /** The paragraphs that have their addresses in them. */
  readonly from: readonly string[];
  readonly titles: Annotations['titles'];
  readonly target: '_blank' | undefined;
}

function Related({ name, keys, from, titles, target }: RelatedProps) {
  if (keys.length === 0) return null;
  const written = writtenAddresses(from);
  return (
    <RelatedList name={words(name)}>
      {keys.map((key) => {
        const title = titles[key];
        // An identifier has one best address; any other page is best where its author saw it.
        const address = (kindOfKey(key) === 'url' ? written.get(key) : undefined) ?? addressOfKey(key);
        return (
          <li key={key}>
            <PageLink address={address} target={target} lang={title === undefined ? undefined : 'en'}>
              {title ?? describePage(key, address)}
            </PageLink>
          </li>
        );
      })}
    </RelatedList>
  );
}

/** A named list of related pages. */
export function RelatedList({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="related">
      <p class="related-name">{name}</p>
      <ul class="related-list">{children}</ul>
    </div>
  );
}

/** A page whose title is not known: by its identifier, else by its address without what all addresses have. */
function describePage(key: PaperKey, address: string | undefined): string {
  const shown = kindOfKey(key) === 'url' ? address : undefined;
  return shown?.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '') ?? nameOfPage(key);
}
