/**
 * The API of extensions as the browser itself has it: all that we run in answer by promises. A polyfill would be a tenth of the
 * popup's scripts, and run before anything else; only its types are used, which describe what the browsers have in common.
 */
import type { Browser } from 'webextension-polyfill';
import { browser as native } from 'wxt/browser';

export const browser = native as unknown as Browser;
