/** The value of a record under a key that comes from outside; inherited names like "constructor" are not found. */
export const lookUp = <T>(record: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(record, word) ? record[word] : undefined;
