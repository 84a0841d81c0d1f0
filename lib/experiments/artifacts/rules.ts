// How the files of a run read as folders.

/** A folder of a listing holds files; how large they are together is not said. */
export type Entry = { name: string; isFolder: boolean; size: number | null };

/** The first files of a run or a model by path, how many there are, and how many bytes they take together. */
export type FileSet = { shown: { id: string; path: string; size: number }[]; count: number; bytes: number };

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
