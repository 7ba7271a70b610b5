import type { DigestFormat } from './format';
import { plainText } from './formats/plain-text';

/** Every format, in the order in which they are tried. */
export const digestFormats: readonly DigestFormat[] = [plainText];
