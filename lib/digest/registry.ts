import type { DigestFormat } from './format';
import { backup } from './formats/backup';
import { feed } from './formats/feed';
import { htmlPost } from './formats/html-post';
import { markdownDigest } from './formats/markdown-digest';
import { markdownNote } from './formats/markdown-note';
import { plainText } from './formats/plain-text';

/** Every format, in the order in which they are tried. */
export const digestFormats: readonly DigestFormat[] = [
  backup,
  feed,
  htmlPost,
  markdownDigest,
  markdownNote,
  plainText,
];
