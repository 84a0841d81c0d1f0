// What to sort by, read: one name each, with its direction.
import { nameOf } from "./filter.rules";
import { type Grammar, type Order, SearchFault } from "./rules";
import { excerpt, tokensOf } from "./tokens.rules";

/** At most so many things to sort by at once. */
export const orderLimit = 20;

/** @throws SearchFault, and nothing else */
export function parseOrder(texts: readonly string[], grammar: Grammar): Order[] {
  if (texts.length > orderLimit) throw new SearchFault(`At most ${orderLimit} things can be sorted by.`);
  const orders = texts.map((text) => orderOf(text, grammar));
  const names = orders.map(({ entity, key }) => `${entity} ${key}`);
  if (new Set(names).size < names.length) {
    throw new SearchFault(`\`order_by\` contains duplicate fields: ${texts.join(", ").slice(0, 200)}`);
  }
  return orders;
}

function orderOf(text: string, grammar: Grammar): Order {
  const unreadable = () => new SearchFault(`Invalid order_by clause ${excerpt(text)}. Could not be parsed.`);
  if (text.length > 1_000) throw unreadable();
  const [nameToken, direction, ...more] = tokensOf(text);
  if (!nameToken || more.length > 0) throw unreadable();
  const name = nameOf(nameToken, grammar);
  if (name.entity === "dataset") throw new SearchFault("Invalid order_by clause: datasets cannot be sorted by.");
  if (!direction) return { ...name, descending: false };
  const word = direction.kind === "word" ? direction.text.toUpperCase() : "";
  if (word !== "ASC" && word !== "DESC") {
    throw new SearchFault(`Invalid ordering key in order_by clause ${excerpt(text)}. It is ASC or DESC.`);
  }
  return { ...name, descending: word === "DESC" };
}
