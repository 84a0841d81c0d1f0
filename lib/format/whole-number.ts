// A number in an address: what is none names nothing, and never reaches the database.

/** @returns null for what is no row of digits, or more than `most`: by default what the database's `integer` holds */
export const wholeNumber = (given: unknown, most = 2_147_483_647): number | null =>
  typeof given === "string" && /^\d{1,15}$/.test(given) && Number(given) <= most ? Number(given) : null;
