import { render } from 'preact';
import { Popup } from '../../components/Popup';
import type { PopupStart } from '../../components/popup-view';
import { NO_ANNOTATIONS } from '../../lib/model/annotation';
import { openPageLibrary } from '../../lib/platform/page-library';
import { currentPageKeys, isToolbarPopup, openOptions, openTab } from '../../lib/platform/tabs';
import { words } from '../../lib/platform/words';

// A popup is a fresh document each time: the database opens while everything else is still to be done.
const library = openPageLibrary();

async function loadStart(): Promise<PopupStart> {
  const ofPage = async () => (await library.annotations([await currentPageKeys()]))[0];
  const [page = NO_ANNOTATIONS, newest] = await Promise.all([ofPage(), library.newestDigest()]);
  return { page, newest };
}

/** Asked for at once; a popup that stands longer, in a tab, asks anew. */
let firstStart: Promise<PopupStart> | undefined = loadStart();

function takeStart(): Promise<PopupStart> {
  const start = firstStart ?? loadStart();
  firstStart = undefined;
  return start;
}

const app = document.getElementById('app');
document.documentElement.lang = words('extension.language');
document.documentElement.classList.toggle('popup', isToolbarPopup());
if (app !== null) {
  render(
    <Popup
      loadStart={takeStart}
      search={(text) => library.search(text)}
      openPage={async (address, inBackground) => {
        await openTab(address, inBackground);
        if (!inBackground) window.close();
      }}
      openOptions={async () => {
        await openOptions();
        window.close();
      }}
      close={() => window.close()}
    />,
    app,
  );
}
