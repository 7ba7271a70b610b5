import { words } from '../lib/platform/words';
import { PageBar, type PageBarProps } from './PageBar';
import { SearchHelp } from './SearchHelp';

interface PopupFootProps extends PageBarProps {
  readonly isHelpShown: boolean;
  readonly showHelp: (isShown: boolean) => void;
  /** The reader wants an operator in the box. */
  readonly onUse: (start: string) => void;
}

/** At the window's lower edge: what can be done on the page, and how to ask. */
export function PopupFoot({ isHelpShown, showHelp, onUse, ...page }: PopupFootProps) {
  return (
    <footer class="foot">
      {isHelpShown && <SearchHelp onUse={onUse} />}
      <PageBar {...page} />
      <div class="hint-line">
        <p class="hint">{words('popup.hint')}</p>
        <button
          type="button"
          class="quiet-button"
          aria-expanded={isHelpShown}
          aria-controls="search-help"
          onClick={() => showHelp(!isHelpShown)}
        >
          {words('help.show')}
        </button>
      </div>
    </footer>
  );
}
