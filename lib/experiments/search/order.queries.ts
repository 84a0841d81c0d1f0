// Keyset paging over any order: what to sort by, what lies behind a place in it, and how a place is written in an address.
import { type SQL, sql } from "drizzle-orm";
import { invalid } from "@/lib/kernel/errors";

/** `rank` goes before the value, for what may be missing: 0 where there is a value, more where there is none. */
export type Term = { as: "number" | "text" | "moment" | "id"; value: SQL; descending: boolean; rank?: SQL };
/** Of one row: each term's rank and value. */
export type Position = [rank: number, value: string | null][];

export const orderByTerms = (terms: readonly Term[]): SQL =>
  sql.join(
    terms.flatMap(({ rank, value, descending }) => [
      ...(rank ? [rank] : []),
      descending ? sql`${value} desc` : sql`${value} asc`,
    ]),
    sql`, `,
  );

/** The place of a row, to be selected along with it. */
export function positionOf(terms: readonly Term[]): SQL {
  const encoded = ({ as, value }: Term) =>
    as === "moment" ? sql`(extract(epoch from ${value}) * 1000)::double precision::text` : sql`(${value})::text`;
  const pairs = terms.map((term) => sql`jsonb_build_array(${term.rank ?? sql.raw("0")}, ${encoded(term)})`);
  return sql`jsonb_build_array(${sql.join(pairs, sql`, `)})`;
}

/** What comes after this place. */
export function comesAfter([term, ...terms]: readonly Term[], [part, ...parts]: Position): SQL {
  if (!term || !part) return sql`false`;
  const { rank, value, descending } = term;
  const [rankThere, text] = part;
  const rest = comesAfter(terms, parts);
  if (rank && rankThere > 0) return sql`(${rank} > ${rankThere} or (${rank} = ${rankThere} and ${rest}))`;
  const bound = cast(term.as, text ?? "");
  const [strictly, inclusively] = descending ? [sql`<`, sql`<=`] : [sql`>`, sql`>=`];
  // the first part alone lets an index begin at the place
  const after = sql`(${value} ${inclusively} ${bound} and (${value} ${strictly} ${bound} or ${rest}))`;
  return rank ? sql`(${rank} > 0 or ${after})` : after;
}

function cast(as: Term["as"], text: string): SQL {
  if (as === "number") return sql`${text}::double precision`;
  if (as === "moment") return sql`to_timestamp(${text}::double precision / 1000)`;
  return as === "id" ? sql`${text}::uuid` : sql`${text}::text`;
}

/** @param order what was sorted by: a token of another search is refused */
export const writeToken = (order: readonly string[], place: Position): string =>
  Buffer.from(JSON.stringify([order, place])).toString("base64url");

/** @throws Refusal invalid for anything that `writeToken` did not write for the same order */
export function readToken(
  token: string | undefined,
  order: readonly string[],
  terms: readonly Term[],
): Position | null {
  if (!token) return null;
  const position = decodePosition(token, order);
  if (position?.length === terms.length && terms.every((term, at) => isValidPart(term, position[at]))) return position;
  throw invalid(
    { after: "This page token does not belong to this search." },
    "Invalid page_token: it does not belong to this search.",
  );
}

function decodePosition(token: string, order: readonly string[]): Position | null {
  try {
    const decoded: unknown = JSON.parse(Buffer.from(token, "base64url").toString());
    if (!Array.isArray(decoded) || JSON.stringify(decoded[0]) !== JSON.stringify(order)) return null;
    return Array.isArray(decoded[1]) ? decoded[1] : null;
  } catch {
    return null;
  }
}

/** A token comes from outside: what it says must be of the right kind before it reaches the database. */
function isValidPart({ as, rank }: Term, part: unknown): boolean {
  if (!Array.isArray(part) || part.length !== 2) return false;
  const [rankThere, text] = part;
  if (rank && (rankThere === 1 || rankThere === 2)) return true;
  if (rankThere !== 0 || typeof text !== "string") return false;
  if (as === "id") return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
  if (as === "text") return !text.includes("\0");
  const bound = as === "moment" ? 253_402_300_800_000 : Number.MAX_VALUE;
  return /^-?[\d.]+(e[+-]?\d+)?$/.test(text) && Math.abs(Number(text)) <= bound;
}
