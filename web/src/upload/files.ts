import { bytes } from '../base/format';
import { say } from '../base/language';

export const MostBytes = 500 * 1024 * 1024;
export const MostFiles = 50;
const Kinds = /\.(mp4|m4v|mov|avi|webm|mkv|jpe?g|png|gif|webp|mp3|wav|m4a|aac|flac|ogg|cube)$/i;
export const accepted = '.mp4,.m4v,.mov,.avi,.webm,.mkv,.jpg,.jpeg,.png,.gif,.webp,.mp3,.wav,.m4a,.aac,.flac,.ogg,.cube';

/** What can be sent of some files, and why the others cannot; nothing has been sent yet. */
export function sift(files: readonly File[], taken: number): { good: File[]; problems: string[] } {
  const good: File[] = [];
  const problems: string[] = [];
  for (const file of files) {
    if (!Kinds.test(file.name)) problems.push(say('upload.type', { name: file.name }));
    else if (file.size === 0) problems.push(say('upload.emptyFile', { name: file.name }));
    else if (file.size > MostBytes) problems.push(say('upload.size', { name: file.name, size: bytes(file.size), most: bytes(MostBytes) }));
    else good.push(file);
  }
  const room = Math.max(0, MostFiles - taken);
  if (good.length > room) {
    problems.push(say('upload.many', { most: room, count: good.length }));
    good.length = room;
  }
  return { good, problems };
}

/** Files of a drop or a paste; folders are walked through. Must be called before the event is over. */
export async function filesOf(data: DataTransfer): Promise<File[]> {
  const entries = [...data.items].map((item) => (item.kind === 'file' ? item.webkitGetAsEntry?.() : null) ?? null);
  const plain = [...data.files];
  if (!entries.some((entry) => entry?.isDirectory)) return plain;
  const found: File[] = [];
  for (const entry of entries) if (entry) await walk(entry, found);
  return inOrder(found, true);
}

/** A folder gives its files in whatever order it likes, and those that nobody sees; people think of 2 before 10. */
export function inOrder(files: File[], isFolder: boolean): File[] {
  if (!isFolder) return files;
  const order = new Intl.Collator(undefined, { numeric: true });
  const place = (file: File) => file.webkitRelativePath || file.name;
  return files.filter((file) => !file.name.startsWith('.')).sort((a, b) => order.compare(place(a), place(b)));
}

const MostWalked = 2000;

async function walk(entry: FileSystemEntry, found: File[]): Promise<void> {
  if (found.length >= MostWalked || entry.name.startsWith('.')) return;
  if (entry.isFile) {
    found.push(await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)));
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return;
    for (const one of some) await walk(one, found);
  }
}
