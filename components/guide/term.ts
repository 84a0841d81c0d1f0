// What is said of a word of the guide.
export type Term = {
  /** In the address: /guide/added-value. */
  slug: string;
  title: string;
  /** One sentence. */
  short: string;
  /** More, a paragraph each. */
  body: readonly string[];
  /** Other slugs. */
  see: readonly string[];
};
