import { canonicalKey } from '../lib/papers/canonical-address';
import { findAddresses } from '../lib/papers/find-addresses';
import { markText } from '../lib/search/mark';
import { PageLink, type PageLinkProps } from './PageLink';

export interface LinkedTextProps {
  readonly text: string;
  /** What a query found, to be marked. */
  readonly marks?: readonly RegExp[];
  readonly target?: PageLinkProps['target'];
}

/**
 * A text with its addresses as live links. Text nodes only, so that no text can become markup; addresses are http(s) by
 * the way they are found.
 */
export function LinkedText({ text, marks = [], target }: LinkedTextProps) {
  const textBetween = (start: number, end: number) => {
    const part = text.slice(start, end);
    return marks.length === 0 ? part : <Marked key={start} text={part} marks={marks} />;
  };
  const parts = [];
  let position = 0;
  for (const { start, end, address } of findAddresses(text)) {
    const canonical = canonicalKey(address);
    // An address that somebody cut short leads nowhere, so it stays text.
    if (canonical.kind === 'unmatchable' && canonical.reason === 'cut') continue;
    parts.push(textBetween(position, start));
    parts.push(
      <PageLink key={start} address={address} target={target}>
        {address}
      </PageLink>,
    );
    position = end;
  }
  parts.push(textBetween(position, text.length));
  return <>{parts}</>;
}

/** A text in which what a query found is marked. */
export function Marked({ text, marks }: { readonly text: string; readonly marks: readonly RegExp[] }) {
  if (marks.length === 0) return <>{text}</>;
  return (
    <>
      {markText(text, marks).map((piece, index) =>
        // Pieces have no identity but their place.
        piece.marked ? <mark key={index}>{piece.text}</mark> : piece.text,
      )}
    </>
  );
}
