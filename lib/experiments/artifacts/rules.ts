// How the files of a run read as folders.

/** A folder of a listing holds files; how large they are together is not said. */
export type Entry = { name: string; isFolder: boolean; size: number | null };

/** The first files of a run or a model by path, how many there are, and how many bytes they take together. */
export type FileSet = { files: { id: string; path: string; size: number }[]; count: number; bytes: number };

/** So many files at most in one run or one model: then a listing needs no pages. */
export const filesLimit = 10_000;

/** What lies directly in this folder ("" is the outermost), by name; a path that is a file's holds nothing. */
export function entriesIn(folder: string, files: readonly { path: string; size: number }[]): Entry[] {
  const start = folder === "" ? "" : `${folder}/`;
  const entries = new Map<string, Entry>();
  for (const { path, size } of files) {
    if (!path.startsWith(start)) continue;
    const [name = "", ...more] = path.slice(start.length).split("/");
    entries.set(name, more.length > 0 ? { name, isFolder: true, size: null } : { name, isFolder: false, size });
  }
  return [...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** So many days the files of what was deleted are kept, so that it can be restored whole; they count until then. */
export const retentionDays = 30;

const dayMs = 86_400_000;
/** When the files of what was deleted at this moment go. */
export const expiresAt = (deletedAt: Date): Date => new Date(deletedAt.getTime() + retentionDays * dayMs);
/** What was deleted before this is due; the reverse of goneAt. */
export const retainedSince = (now: Date): Date => new Date(now.getTime() - retentionDays * dayMs);
/** Bytes that were loose before this belong to nothing: an upload ends after minutes. */
export const looseBefore = (now: Date): Date => new Date(now.getTime() - dayMs);
