/** From HTML to lines, by its tags as they come: no tree is built, so that no nesting can take more than linear time. */
import { Parser } from 'htmlparser2';
import { type Attributes, BLOCKS } from './html-elements';
import { type Counts, type Frame, nextBullet, OUTERMOST, surround } from './html-frame';
import { type HtmlLine, hasWords, makeLine, type Piece } from './html-line';
import { emptyFacts, type PageFacts, readFact } from './html-page';
import { createPlace, type HtmlSource, type Place } from './html-place';

export interface HtmlPage {
  readonly lines: readonly HtmlLine[];
  readonly facts: PageFacts;
  /** Where elements were nested too deeply to go on. */
  readonly stoppedAt: number | undefined;
}

/** No page that a person made is deeper; the parser looks through all open elements again and again. */
const DEEPEST = 1_000;

export function readHtmlLines(source: HtmlSource): HtmlPage {
  return new LineReader(source).read();
}

class LineReader {
  private readonly lines: HtmlLine[] = [];
  private readonly facts = emptyFacts();
  private readonly frames: Frame[] = [OUTERMOST];
  private readonly parser: Parser;
  private readonly place: Place;
  private pieces: Piece[] = [];
  private isInSentence = false;
  private start: { number: number; at: Frame } = { number: 1, at: OUTERMOST };
  private bullet = '';
  private isBelowRule = false;
  private isMarkupDamaged = false;
  private readonly counts: Counts = { posts: 0, headings: 0 };
  private stoppedAt: number | undefined;

  constructor(private readonly source: HtmlSource) {
    this.place = createPlace(source);
    this.parser = new Parser({
      onopentag: (name, attributes) => this.open(name, attributes),
      ontext: (text) => this.add(text),
      onclosetag: (name) => this.close(name),
    });
  }

  read(): HtmlPage {
    this.parser.write(this.source.text);
    if (this.stoppedAt === undefined) this.parser.end();
    this.endLine();
    return { lines: this.lines, facts: this.facts, stoppedAt: this.stoppedAt };
  }

  private get frame(): Frame {
    return this.frames.at(-1) ?? OUTERMOST;
  }

  private open(name: string, attributes: Attributes): void {
    if (this.stoppedAt !== undefined) return;
    if (name.includes('\uFFFD')) this.isMarkupDamaged = true;
    if (BLOCKS.has(name)) this.endLine();
    const frame = surround(name, attributes, this.frame, this.counts, this.isInSentence);
    this.frames.push(frame);
    readFact(this.facts, name, attributes, frame.rank);
    if (name === 'br') this.endLine();
    else if (name === 'hr') this.isBelowRule = true;
    else if (name === 'td' || name === 'th') this.addRun(' ', 0);
    else if (name === 'li') this.bullet = nextBullet(frame.items);
    if (this.frames.length > DEEPEST) {
      this.stoppedAt = this.place.lineAt(this.parser.startIndex);
      this.parser.pause();
    }
  }

  private close(name: string): void {
    if (this.stoppedAt !== undefined) return;
    if (BLOCKS.has(name)) this.endLine();
    if (this.frames.length > 1) this.frames.pop();
  }

  private add(text: string): void {
    const { frame } = this;
    if (this.stoppedAt !== undefined || frame.silentIn !== undefined) return;
    if (frame.name === 'title') this.facts.title += text;
    else if (!frame.isPreformatted) this.addRun(text.replace(/[ \t\r\n\f]+/g, ' '), leadingLines(text));
    else {
      text.split(LINE_END).forEach((run, index) => {
        if (index > 0) this.endLine();
        this.addRun(run, index);
      });
    }
  }

  /** `below`: in which line of the present text the run begins, from 0. */
  private addRun(run: string, below: number): void {
    const { frame } = this;
    const isAfterSpace = !frame.isPreformatted && (this.pieces.at(-1)?.text ?? ' ').endsWith(' ');
    const text = isAfterSpace ? run.replace(/^ /, '') : run;
    if (text === '') return;
    if (this.pieces.length === 0) {
      this.start = { number: this.place.lineAt(this.parser.startIndex) + below, at: frame };
    }
    const piece = { text, isBold: frame.isBold, link: frame.link };
    this.pieces.push(piece);
    this.isInSentence ||= hasWords(piece);
  }

  private endLine(): void {
    const { pieces, start, bullet, isBelowRule, isMarkupDamaged } = this;
    if (pieces.length === 0) return;
    this.pieces = [];
    this.isInSentence = false;
    const isDamaged = this.place.isDamaged(start.number, this.parser.startIndex);
    const line = makeLine({ number: start.number, at: start.at, bullet, isBelowRule }, pieces, isDamaged);
    if (line === undefined) return;
    this.lines.push(isMarkupDamaged ? { ...line, damaged: true } : line);
    this.isMarkupDamaged = false;
    this.bullet = '';
    this.isBelowRule = false;
  }
}

const LINE_END = /\r\n|\n|\r/;

function leadingLines(text: string): number {
  return (/^[ \t\r\n\f]*/.exec(text)?.[0] ?? '').split(LINE_END).length - 1;
}
