/** What a record holds under a word from outside. "constructor" and its kind, which every object answers to, are no words of any record. */
export const own = <T>(record: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(record, word) ? record[word] : undefined;
