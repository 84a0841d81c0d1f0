// A filter, read: clauses that AND joins, each of which compares one named thing with what it may be compared with.
import {
  type Clause,
  type Grammar,
  type ListSign,
  listSigns,
  type Nature,
  type NumberSign,
  natureOf,
  numberSigns,
  type PresenceSign,
  presenceSigns,
  resolveName,
  SearchFault,
  type SearchName,
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
  const name = nameOf(reader.next(), grammar);
  return { ...name, test: test(reader, grammar, name) };
}

/** `metrics.loss`, `params."learning rate"`, or an attribute without its entity. @throws SearchFault */
export function nameOf(token: Token, grammar: Grammar): SearchName {
  if (token.kind === "dotted") return resolveName(grammar, token.entity, token.key);
  if (token.kind === "word") return resolveName(grammar, null, token.text);
  if (token.kind === "quoted" && token.mark !== "'") return resolveName(grammar, null, token.value);
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

function test(reader: Reader, grammar: Grammar, name: SearchName): Test {
  const sign = reader.sign();
  const allowed = comparable[natureOf(grammar, name)];
  const pick = <S extends string>(signs: readonly S[] = []) => signs.find((each) => each === sign);
  const [number, text] = [pick(allowed.number), pick(allowed.text)];
  const [list, presence] = [pick(allowed.list), pick(allowed.presence)];
  if (number) return { kind: "number", sign: number, value: numberOf(reader.next(), name) };
  if (text) return { kind: "text", sign: text, value: textOf(reader.next(), name.entity) };
  if (list) return { kind: "list", sign: list, values: valuesOf(reader) };
  if (presence) return { kind: "presence", sign: presence };
  const about = name.entity === "attribute" ? `attribute '${name.key}'` : `a ${name.entity}`;
  const valid = Object.values(allowed).flat().join(", ");
  throw new SearchFault(`Invalid comparator '${sign}' for ${about}. Valid ones are ${valid}.`);
}

function numberOf(token: Token, { entity, key }: SearchName): number {
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
