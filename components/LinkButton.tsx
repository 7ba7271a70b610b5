import type { ShownEntry } from '../lib/model/annotation';
import { words } from '../lib/platform/words';

export interface LinkButtonProps {
  readonly shown: ShownEntry;
  readonly onLink: (shown: ShownEntry) => void;
}

/** Links an entry to the page beside, by hand. */
export function LinkButton({ shown, onLink }: LinkButtonProps) {
  return (
    <button
      type="button"
      class="small-button"
      aria-label={words('page.linkNamed', [shown.entry.title])}
      onClick={() => onLink(shown)}
    >
      {words('page.link')}
    </button>
  );
}
