// A filter, read: clauses that AND joins, each of which compares one named thing with what it may be compared with.
import {
  type Clause,
  type Grammar,
  type ListSign,
  listSigns,
  type Named,
  type Nature,
  type NumberSign,
  named,
  natureOf,
  numberSigns,
  type PresenceSign,
  presenceSigns,
  SearchFault,
  type Test,
  type TextSign,
  textSigns,
} from "./rules";
import { excerpt, type Token, tokensOf } from "./tokens.rules";

export const filterLimit = { characters: 16_000, clauses: 100, values: 1_000 };

/** An empty filter has no clauses. @throws SearchFault, and nothing else */
export function parseFilter(text: string, grammar: Grammar): Clause[] {
  if (text.length > filterLimit.characters) {
    throw new SearchFault(`A filter has at most ${filterLimit.characters} characters.`);
  }
  const reader = new Reader(tokensOf(text));
  const clauses: Clause[] = [];
  while (!reader.isDone) {
    if (clauses.length > 0) reader.expectWord("AND");
    if (clauses.length === filterLimit.clauses) {
      throw new SearchFault(`A filter has at most ${filterLimit.clauses} clauses.`);
    }
    clauses.push(clause(reader, grammar));
  }
  return clauses;
}

function clause(reader: Reader, grammar: Grammar): Clause {
  const what = nameOf(reader.next(), grammar);
  return { ...what, test: test(reader, grammar, what) };
}

/** `metrics.loss`, `params."learning rate"`, or an attribute without its entity. @throws SearchFault */
export function nameOf(token: Token, grammar: Grammar): Named {
  if (token.kind === "dotted") return named(grammar, token.entity, token.key);
  if (token.kind === "word") return named(grammar, null, token.text);
  if (token.kind === "quoted" && token.mark !== "'") return named(grammar, null, token.value);
  throw new SearchFault(`Invalid clause(s) in filter string: ${excerpt(token.text)}. A name was expected there.`);
}

/** What each nature may be compared by. */
type Signs = {
  number?: readonly NumberSign[];
  text?: readonly TextSign[];
  list?: readonly ListSign[];
  presence?: readonly PresenceSign[];
};
const comparable: Record<Nature, Signs> = {
  number: { number: numberSigns },
  text: { text: textSigns },
  listed: { text: textSigns, list: listSigns },
  identity: { text: ["=", "!="], list: listSigns },
  optional: { text: textSigns, presence: presenceSigns },
};

function test(reader: Reader, grammar: Grammar, what: Named): Test {
  const given = reader.sign();
  const known = comparable[natureOf(grammar, what)];
  const asGiven = <S extends string>(signs: readonly S[] = []) => signs.find((sign) => sign === given);
  const [number, text] = [asGiven(known.number), asGiven(known.text)];
  const [list, presence] = [asGiven(known.list), asGiven(known.presence)];
  if (number) return { kind: "number", sign: number, value: numberOf(reader.next(), what) };
  if (text) return { kind: "text", sign: text, value: textOf(reader.next(), what.entity) };
  if (list) return { kind: "list", sign: list, values: valuesOf(reader) };
  if (presence) return { kind: "presence", sign: presence };
  const about = what.entity === "attribute" ? `attribute '${what.key}'` : `a ${what.entity}`;
  const valid = Object.values(known).flat().join(", ");
  throw new SearchFault(`Invalid comparator '${given}' for ${about}. Valid ones are ${valid}.`);
}

function numberOf(token: Token, { entity, key }: Named): number {
  const value = Number(token.text);
  if (token.kind === "number" && Number.isFinite(value)) return value;
  const of = entity === "metric" ? "metric" : `numeric attribute: ${key}`;
  throw new SearchFault(`Expected numeric value type for ${of}. Found ${excerpt(token.text)}`);
}

function textOf(token: Token, of: string): string {
  if (token.kind === "quoted" && token.mark !== "`") return token.value;
  throw new SearchFault(`Expected a quoted string value for ${of} (e.g. 'my-value'). Got value ${excerpt(token.text)}`);
}

function valuesOf(reader: Reader): string[] {
  reader.expectSign("(");
  const values = [textOf(reader.next(), "a list")];
  for (let next = reader.next(); next.text !== ")" || next.kind !== "sign"; next = reader.next()) {
    if (next.kind !== "sign" || next.text !== ",") {
      throw new SearchFault(`A list is written ('a', 'b'). Found ${excerpt(next.text)} in it.`);
    }
    values.push(textOf(reader.next(), "a list"));
    if (values.length > filterLimit.values) throw new SearchFault(`A list has at most ${filterLimit.values} values.`);
  }
  return values;
}

/** Goes through the tokens, one by one. */
class Reader {
  private at = 0;
  constructor(private readonly tokens: readonly Token[]) {}

  get isDone(): boolean {
    return this.at >= this.tokens.length;
  }

  next(): Token {
    const token = this.tokens[this.at];
    if (!token) throw new SearchFault("Invalid clause(s) in filter string: it ends too early.");
    this.at += 1;
    return token;
  }

  expectWord(word: string) {
    const token = this.next();
    if (token.kind === "word" && token.text.toUpperCase() === word) return;
    const hint = /^(or|not)$/i.test(token.text) || token.text === "(" ? " Only AND joins clauses." : "";
    throw new SearchFault(`Invalid clause(s) in filter string: ${excerpt(token.text)}.${hint}`);
  }

  expectSign(sign: string) {
    const token = this.next();
    if (token.kind === "sign" && token.text === sign) return;
    throw new SearchFault(`Invalid clause(s) in filter string: ${excerpt(token.text)}. Expected '${sign}'.`);
  }

  /** A comparator, of one word or several, in any case. */
  sign(): string {
    const token = this.next();
    if (token.kind === "sign") return token.text;
    const word = token.kind === "word" ? token.text.toUpperCase() : "";
    if (word === "NOT") {
      this.expectWord("IN");
      return "NOT IN";
    }
    if (word === "IS") {
      const after = this.next();
      if (after.text.toUpperCase() !== "NOT") return this.nullAfter(after, "IS NULL");
      return this.nullAfter(this.next(), "IS NOT NULL");
    }
    if (word === "LIKE" || word === "ILIKE" || word === "IN") return word;
    throw new SearchFault(`Invalid comparison clause. Expected a comparator, found ${excerpt(token.text)}.`);
  }

  private nullAfter(token: Token, sign: (typeof presenceSigns)[number]): string {
    if (token.kind === "word" && token.text.toUpperCase() === "NULL") return sign;
    throw new SearchFault(`Invalid comparison clause. IS takes NULL or NOT NULL, found ${excerpt(token.text)}.`);
  }
}
