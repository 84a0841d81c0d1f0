// How much the files of a project take of what they may, in a sentence.
import { formatBytes } from "@/lib/format/bytes";

export const takenWords = ({ taken, most }: { taken: number; most: number }, locale: string): string =>
  `All files of the project take ${formatBytes(taken, locale)} of the ${formatBytes(most, locale)} that they may, those of deleted runs among them.`;
