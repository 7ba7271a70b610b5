/** The posts of a feed as it has them, RSS 2.0, RSS 1.0 and Atom alike. */
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { type Problem, problem } from '../problem';

/** A child of an item: its text, or where it holds elements, their source. */
export interface FeedField {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly line: number;
  readonly text: string;
}

export interface FeedItem {
  readonly line: number;
  readonly fields: readonly FeedField[];
}

export interface FeedItems {
  readonly title: string | undefined;
  readonly items: readonly FeedItem[];
  readonly problems: readonly Problem[];
}

/** A feed is written by a program; beyond these it is broken or meant to harm. */
const MOST_ITEMS = 20_000;
const MOST_ERRORS = 5_000;
const DEEPEST = 500;

export function readFeedItems(file: string, text: string): FeedItems {
  return new ItemReader(file, text).read();
}

interface Open {
  readonly name: string;
  readonly line: number;
}

interface OpenField extends Open {
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  readonly depth: number;
  text: string;
  hasElements: boolean;
}

/** Ends the parsing from inside one of its handlers. */
class Stop extends Error {}

class ItemReader {
  private readonly parser = new SaxesParser({ xmlns: false });
  private readonly items: FeedItem[] = [];
  private readonly problems: Problem[] = [];
  private readonly open: string[] = [];
  private item: (Open & { readonly depth: number; readonly fields: FeedField[] }) | undefined;
  private field: OpenField | undefined;
  private title: string | undefined;
  private errors = 0;

  constructor(
    private readonly file: string,
    private readonly source: string,
  ) {
    this.parser.on('opentag', (tag) => this.begin(tag));
    this.parser.on('closetag', (tag) => this.end(tag));
    this.parser.on('text', (text) => this.add(text));
    this.parser.on('cdata', (text) => this.add(text));
    // Feeds are full of small errors that cost nothing, a lone `&` above all; those that cost an item show in its tags.
    this.parser.on('error', () => {
      this.errors += 1;
      if (this.errors > MOST_ERRORS) this.stop('feedBroken');
    });
  }

  read(): FeedItems {
    try {
      this.parser.write(this.source);
      if (this.open.length > 0) this.stop('feedUnfinished');
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
    }
    return { title: this.title?.trim(), items: this.items, problems: this.problems };
  }

  private stop(code: 'feedBroken' | 'feedUnfinished' | 'feedTooLong' | 'nestedTooDeeply'): never {
    this.problems.push(problem(this.file, this.parser.line, code));
    throw new Stop();
  }

  private begin(tag: SaxesTagPlain): void {
    const name = tag.name.replace(/^atom:/, '');
    const place = { name, line: this.parser.line, depth: this.open.length };
    const parent = this.open.at(-1);
    this.open.push(name);
    if (this.open.length > DEEPEST) this.stop('nestedTooDeeply');
    if (this.field !== undefined) this.field.hasElements = true;
    else if (this.item === undefined && (name === 'item' || name === 'entry')) {
      if (this.items.length >= MOST_ITEMS) this.stop('feedTooLong');
      this.item = { ...place, fields: [] };
    } else if (this.item !== undefined || (name === 'title' && (parent === 'channel' || parent === 'feed'))) {
      const field = { attributes: { ...tag.attributes }, start: this.parser.position, text: '' };
      this.field = { ...place, ...field, hasElements: false };
    }
  }

  private add(text: string): void {
    if (this.field !== undefined) this.field.text += text;
  }

  private end(tag: SaxesTagPlain): void {
    this.open.pop();
    const isWhole = tag.isSelfClosing || this.isAtClosingTag(tag.name);
    if (this.field?.depth === this.open.length) this.endField(this.field, isWhole);
    else if (this.item?.depth === this.open.length) {
      if (isWhole) this.items.push({ line: this.item.line, fields: this.item.fields });
      else this.problems.push(problem(this.file, this.parser.line, 'feedBroken'));
      this.item = undefined;
    }
  }

  private endField(field: OpenField, isWhole: boolean): void {
    const { name, attributes, line, start } = field;
    this.field = undefined;
    if (!isWhole) return;
    const end = this.source.lastIndexOf('</', this.parser.position - 1);
    const text = field.hasElements ? this.source.slice(start, end) : field.text;
    if (this.item !== undefined) this.item.fields.push({ name, attributes, line, text });
    else this.title ??= text;
  }

  /** The parser also closes what only another element's end has closed. */
  private isAtClosingTag(name: string): boolean {
    const start = this.source.lastIndexOf('<', this.parser.position - 1);
    return this.source.startsWith(`</${name}`, start);
  }
}
