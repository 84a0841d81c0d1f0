// A number in an address; anything else never reaches the database.

/** @returns null for anything but digits, or more than `most`: by default the largest `integer` of Postgres */
export const wholeNumber = (input: unknown, most = 2_147_483_647): number | null =>
  typeof input === "string" && /^\d{1,15}$/.test(input) && Number(input) <= most ? Number(input) : null;
