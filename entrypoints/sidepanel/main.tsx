import { render } from 'preact';
import { Popup } from '../../components/Popup';
import { openPopupLibrary } from '../../lib/platform/popup-library';
import { onAccessChanged } from '../../lib/platform/site-access';
import { onActiveTabChanged, openOptions, openTab } from '../../lib/platform/tabs';
import { words } from '../../lib/platform/words';
import { createSurface } from '../../lib/this-page/surface';

/** The popup's view in the browser's side panel, where it stays and follows the tab. */
const surface = createSurface(openPopupLibrary());

const app = document.getElementById('app');
document.documentElement.lang = words('extension.language');
if (app !== null) {
  render(
    <Popup
      {...surface}
      query=""
      openPage={openTab}
      openOptions={openOptions}
      // A panel is closed where it was opened: by the browser's own button.
      close={() => undefined}
      onPageChanged={(run) => {
        onActiveTabChanged(run);
        onAccessChanged(run);
      }}
    />,
    app,
  );
}
