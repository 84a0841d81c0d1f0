// How much the files of a project take of what they may, in a sentence.
import { formatBytes } from "@/lib/format/bytes";

export const usageWords = ({ used, limit }: { used: number; limit: number }, locale: string): string =>
  `All files of the project take ${formatBytes(used, locale)} of the ${formatBytes(limit, locale)} that they may, those of deleted runs among them.`;
