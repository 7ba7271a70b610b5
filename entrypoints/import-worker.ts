import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createImportSession } from '../lib/importing/session';
import { exposeSession, keepInBlob } from '../lib/importing/worker';
import { openPageLibrary } from '../lib/platform/page-library';

/** The worker of the options page in which files are read, compared and written. lib/platform/import-worker.ts starts it. */
export default defineUnlistedScript(() => {
  const today = () => new Date().toISOString().slice(0, 10);
  exposeSession(createImportSession({ library: openPageLibrary(), today, keepBlock: keepInBlob }));
});
