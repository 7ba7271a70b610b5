import browser from 'webextension-polyfill';
import { BUNDLE_PATH, type Bundle } from '../model/bundle';
import { bundleSchema } from '../model/schemas';

/** The bundled digests, as the build wrote them into the extension. Rejects where they are not what the build writes. */
export async function readBundleFile(): Promise<Bundle> {
  const response = await fetch(browser.runtime.getURL(BUNDLE_PATH));
  return bundleSchema.parse(await response.json());
}
