// What a test file tells of itself while the suite is watched.

/** The file itself, read at all; its functions are `path:offset`. */
export type Mark = string;

/** What a test file tells of itself. @property marks those that no test alone came by: as it was read, in hooks @property took ms */
export type Told = { path: string; marks: Mark[]; tests: { id: string; marks: Mark[] }[]; took: number };

/** The file in which a test file tells of itself. */
export const toldIn = (path: string) => `${path.replaceAll(/\W+/g, "-")}.json`;
