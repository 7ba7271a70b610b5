/** Files that lie beside digests in a folder or an archive, and are left out there with a reason instead of an error. */
import { baseNameOf } from './file-date';
import { type Problem, type ProblemCode, problem } from './problem';

const ABOUT =
  /^(?:readme|licen[cs]e|copying|notice|authors|contributors|contributing|changelog|changes|code[-_ ]of[-_ ]conduct|security|citation)(?:[-._]\w{1,8})?$/i;
const MEDIA =
  /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|ico|heic|tiff?|mp[34]|m4[av]|mov|webm|wav|ogg|pdf|epub|docx?|pptx?|xlsx?|hwpx?|ttf|otf|woff2?|canvas|base)$/i;
const ARCHIVE = /\.(?:zip|tar|t?gz|bz2|xz|7z|rar)$/i;
const CODE = /\.(?:css|s[ac]ss|m?[jt]sx?|py|ipynb|sh|ya?ml|toml|ini|lock|exe|dll|so|class|jar)$/i;

/** Why a file of a folder is not even opened, by its path; undefined where it is. */
export function reasonToSkip(path: string): ProblemCode | undefined {
  const parts = path.split(/[/\\]/);
  if (parts.some((part) => part.startsWith('.') || part === '__MACOSX' || part === 'node_modules'))
    return 'skippedHidden';
  const name = parts.at(-1) ?? '';
  if (/^(?:thumbs\.db|desktop\.ini)$/i.test(name)) return 'skippedHidden';
  if (ABOUT.test(baseNameOf(name))) return 'skippedAbout';
  if (MEDIA.test(name)) return 'skippedMedia';
  if (ARCHIVE.test(name)) return 'skippedArchive';
  return CODE.test(name) ? 'skippedCode' : undefined;
}

/** What is an error in a file that a reader chose is no more than a reason to leave out a file that only lay there. */
const LEFT_OUT: Partial<Record<ProblemCode, ProblemCode>> = {
  emptyFile: 'skippedEmpty',
  binaryFile: 'skippedMedia',
  unknownFormat: 'skippedUnknown',
  postWithoutNotes: 'skippedPost',
};

export function asSkipped(problems: readonly Problem[]): Problem[] {
  return problems.map((one) => {
    const code = LEFT_OUT[one.code];
    return code === undefined ? one : problem(one.file, one.line, code, ...one.details);
  });
}
