// What wordings are formatted by: the currency of the project, and the locale of the reader.
export type Reading = { currency: string; locale: string };
