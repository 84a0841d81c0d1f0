// Parses the name of a release in the subject of a measurement.

/** "release 3", "Release 3" → 3; null for what names no release. */
export function releaseNumberIn(words: string): number | null {
  const [, digits] = /^release (\d{1,9})$/i.exec(words.trim()) ?? [];
  return digits ? Number(digits) : null;
}
