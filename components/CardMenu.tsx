import type { ShownEntry } from '../lib/model/annotation';
import { entryAsMarkdown } from '../lib/papers/entry-markdown';
import { formatDate } from '../lib/platform/dates';
import { words } from '../lib/platform/words';
import { sourceName } from './Provenance';

export interface CardMenuActions {
  /** Resolves with whether the text is on the clipboard. */
  readonly copy: (text: string) => Promise<boolean>;
  /** Absent where the browser lets a page open no panel. */
  readonly openPanel?: () => Promise<boolean>;
  readonly hideSite: () => Promise<boolean>;
}

interface CardMenuProps {
  readonly entries: readonly ShownEntry[];
  readonly actions: CardMenuActions;
  /** Told what has happened, in words. */
  readonly onNote: (note: string) => void;
}

/** What else can be done with a card. Nothing in it destroys anything: a page can lay itself over it. */
export function CardMenu({ entries, actions, onNote }: CardMenuProps) {
  const { openPanel } = actions;
  const act = (work: () => Promise<boolean>, done: string, failed: string) => async (event: Event) => {
    if (!event.isTrusted) return;
    onNote((await work()) ? done : failed);
  };
  const copy = () => actions.copy(entries.map(asMarkdown).join('\n'));
  const item = { type: 'button', popovertarget: 'menu', popovertargetaction: 'hide' } as const;
  return (
    <>
      <button type="button" class="more" popovertarget="menu" aria-label={words('card.menu')}>
        <span aria-hidden="true">⋯</span>
      </button>
      <div
        id="menu"
        class="menu"
        popover="auto"
        onBeforeToggle={({ currentTarget, newState }) =>
          newState === 'open' ? placeBelow(currentTarget) : giveBackFocus(currentTarget)
        }
      >
        {entries.length > 0 && (
          <button {...item} onClick={act(copy, words('card.copied'), words('card.copyFailed'))}>
            {words('card.copy')}
          </button>
        )}
        {openPanel !== undefined && (
          <button {...item} onClick={act(openPanel, '', words('card.disconnected'))}>
            {words('card.openPanel')}
          </button>
        )}
        <button {...item} onClick={act(actions.hideSite, words('card.hidden'), words('card.disconnected'))}>
          {words('card.hideSite')}
        </button>
      </div>
    </>
  );
}

function asMarkdown(shown: ShownEntry): string {
  const provenance = [formatDate(shown.date), ...shown.sources.map(sourceName)].join(' · ');
  return entryAsMarkdown(shown, provenance);
}

/** Below the button before it. The browser draws it above the page, so that its place is one in the window. */
function placeBelow(menu: HTMLElement): void {
  const button = menu.previousElementSibling;
  if (button === null) return;
  const { bottom, right } = button.getBoundingClientRect();
  menu.style.top = `${bottom + 4}px`;
  menu.style.right = `${menu.ownerDocument.documentElement.clientWidth - right}px`;
}

/** To the button that opened it, where the focus would be nowhere once it is closed. */
function giveBackFocus(menu: HTMLElement): void {
  if (menu.matches(':focus-within')) menu.parentElement?.querySelector<HTMLElement>('.more')?.focus();
}
