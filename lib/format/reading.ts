// For whom something is put into words: the currency of the project, and the locale of the reader.
export type Reading = { currency: string; locale: string };
