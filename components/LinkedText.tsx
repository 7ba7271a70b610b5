import { canonicalKey } from '../lib/papers/canonical-address';
import { findAddresses } from '../lib/papers/find-addresses';
import type { Mark, Piece } from '../lib/search/marker';
import { PageLink, type PageLinkProps } from './PageLink';

export interface LinkedTextProps {
  readonly text: string;
  /** Marks what a query found. */
  readonly mark?: Mark | undefined;
  readonly target?: PageLinkProps['target'];
}

/**
 * A text with its addresses as live links. Text nodes only, so that no text can become markup; addresses are http(s) by
 * the way they are found.
 */
export function LinkedText({ text, mark, target }: LinkedTextProps) {
  const textBetween = (start: number, end: number) => {
    const part = text.slice(start, end);
    return mark === undefined ? part : <Marked key={start} text={part} mark={mark} />;
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
export function Marked({ text, mark }: Pick<LinkedTextProps, 'text' | 'mark'>) {
  return mark === undefined ? text : <Pieces pieces={mark(text)} />;
}

/** A text that is marked already. */
export function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return (
    <>
      {pieces.map(({ text, marked }, index) =>
        // Pieces have no identity but their place.
        marked ? <mark key={index}>{text}</mark> : text,
      )}
    </>
  );
}
