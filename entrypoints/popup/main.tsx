import { render } from 'preact';
import { Popup } from '../../components/Popup';
import { openPopupLibrary } from '../../lib/platform/popup-library';
import { panelOpener } from '../../lib/platform/side-panel';
import { isToolbarPopup, openOptions, openTab, queryInAddress } from '../../lib/platform/tabs';
import { words } from '../../lib/platform/words';
import { createSurface } from '../../lib/this-page/surface';

// A popup is a fresh document each time: the database opens while everything else is still to be done.
const surface = createSurface(openPopupLibrary());
const isPopup = isToolbarPopup();
const openPanel = panelOpener();

const app = document.getElementById('app');
document.documentElement.lang = words('extension.language');
document.documentElement.classList.toggle('popup', isPopup);
if (app !== null) {
  render(
    <Popup
      {...surface}
      query={queryInAddress()}
      openPage={async (address, inBackground) => {
        await openTab(address, inBackground);
        if (!inBackground && isPopup) window.close();
      }}
      openOptions={async () => {
        await openOptions();
        window.close();
      }}
      openPanel={isPopup ? () => void openPanel().then(() => window.close()) : undefined}
      // In a tab of its own it stays.
      close={() => isPopup && window.close()}
    />,
    app,
  );
}
