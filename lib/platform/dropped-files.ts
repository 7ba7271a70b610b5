/** What a reader drops, folders walked. https://developer.mozilla.org/docs/Web/API/DataTransferItem/webkitGetAsEntry */
import type { ChosenFile } from '../importing/worker';

/**
 * The files of a drop, those in dropped folders under their paths. To be called in the drop's own event, after which the
 * browser forgets what was dropped. What cannot be opened has no contents, and is named by whoever reads it.
 */
export async function readDrop(transfer: DataTransfer): Promise<ChosenFile[]> {
  const roots = [...transfer.items].flatMap((item): (FileSystemEntry | File)[] => {
    const root = item.kind === 'file' ? (item.webkitGetAsEntry() ?? item.getAsFile()) : null;
    return root === null ? [] : [root];
  });
  const found = await Promise.all(
    roots.map((root) => {
      if (root instanceof File) return [{ name: root.name, file: root }];
      return isFolder(root) ? walk(root, root.name) : openFile(root);
    }),
  );
  return found.flat();
}

/** The files that were chosen in a dialog; those of a folder bear their paths. */
export function readChoice(files: Iterable<File>): ChosenFile[] {
  return [...files].map((file) => {
    const path = file.webkitRelativePath;
    if (path === '') return { name: file.name, file };
    return { name: path, folder: path.slice(0, path.indexOf('/')), file };
  });
}

async function walk(root: FileSystemEntry, folder: string): Promise<ChosenFile[]> {
  if (!isFolder(root)) return await openFile(root, folder);
  const children = await listFolder(root);
  if (children === undefined) return [{ name: pathOf(root), folder, file: undefined }];
  const files: ChosenFile[] = [];
  for (const child of children) files.push(...(await walk(child, folder)));
  return files;
}

/** Undefined where it cannot be opened. */
async function listFolder(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[] | undefined> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    // In parts of about a hundred: https://developer.mozilla.org/docs/Web/API/FileSystemDirectoryReader/readEntries
    const part = await new Promise<FileSystemEntry[] | undefined>((resolve) => {
      reader.readEntries(resolve, () => resolve(undefined));
    });
    if (part === undefined) return undefined;
    if (part.length === 0) break;
    children.push(...part);
  }
  return children.sort((one, other) => (one.name < other.name ? -1 : 1));
}

async function openFile(entry: FileSystemEntry, folder?: string): Promise<ChosenFile[]> {
  const file = await new Promise<Blob | undefined>((resolve) => {
    (entry as FileSystemFileEntry).file(resolve, () => resolve(undefined));
  });
  return [folder === undefined ? { name: entry.name, file } : { name: pathOf(entry), folder, file }];
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function pathOf({ fullPath }: FileSystemEntry): string {
  return fullPath.replace(/^\//, '');
}
