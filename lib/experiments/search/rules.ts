// The grammar of a search, as data: what may be asked of, by which words, and how it may be compared.
import { lookUp } from "@/lib/format/look-up";

/** A search that cannot be understood; its sentence is for whoever wrote it. */
export class SearchFault extends Error {
  override readonly name = "SearchFault";
}

export const numberSigns = ["=", "!=", ">", ">=", "<", "<="] as const;
export type NumberSign = (typeof numberSigns)[number];
export const textSigns = ["=", "!=", "LIKE", "ILIKE"] as const;
export type TextSign = (typeof textSigns)[number];
export const listSigns = ["IN", "NOT IN"] as const;
export type ListSign = (typeof listSigns)[number];
export const presenceSigns = ["IS NULL", "IS NOT NULL"] as const;
export type PresenceSign = (typeof presenceSigns)[number];

export type Entity = "metric" | "parameter" | "tag" | "attribute" | "dataset";

/** What is compared: a metric by its key, an attribute by its name. */
export type SearchName = { entity: Entity; key: string };
export type Test =
  | { kind: "number"; sign: NumberSign; value: number }
  | { kind: "text"; sign: TextSign; value: string }
  | { kind: "list"; sign: ListSign; values: string[] }
  | { kind: "presence"; sign: PresenceSign };
/** All clauses of a filter hold together: there is no OR. */
export type Clause = SearchName & { test: Test };
export type Order = SearchName & { descending: boolean };

/** How something may be compared: as a number, as text, by a list of texts too, or text that may be missing. */
export type Nature = "number" | "text" | "listed" | "identity" | "optional";

/** What can be searched, and by which names. */
export type Grammar = {
  entities: Readonly<Record<string, Entity>>;
  attributes: Readonly<Record<string, Nature>>;
  /** Other names of attributes. */
  aliases: Readonly<Record<string, string>>;
  /** How parameters and tags may be compared. */
  pairs: Nature;
};

export const runGrammar: Grammar = {
  entities: {
    metric: "metric",
    metrics: "metric",
    param: "parameter",
    params: "parameter",
    parameter: "parameter",
    parameters: "parameter",
    tag: "tag",
    tags: "tag",
    attribute: "attribute",
    attributes: "attribute",
    attr: "attribute",
    run: "attribute",
    dataset: "dataset",
    datasets: "dataset",
  },
  attributes: {
    run_id: "listed",
    run_name: "text",
    user_id: "text",
    status: "text",
    artifact_uri: "text",
    start_time: "number",
    end_time: "number",
  },
  aliases: {
    created: "start_time",
    Created: "start_time",
    "run name": "run_name",
    "Run name": "run_name",
    "Run Name": "run_name",
  },
  pairs: "optional",
};

/** What runs can be sorted by: also by what a case is worth with them, in the project's money. */
export const runOrderGrammar: Grammar = {
  ...runGrammar,
  attributes: { ...runGrammar.attributes, worth: "number" },
};

export const experimentGrammar: Grammar = {
  entities: { attribute: "attribute", attributes: "attribute", tag: "tag", tags: "tag" },
  attributes: { name: "text", experiment_id: "identity", creation_time: "number", last_update_time: "number" },
  aliases: {},
  pairs: "optional",
};

export const modelGrammar: Grammar = {
  entities: {
    metric: "metric",
    metrics: "metric",
    param: "parameter",
    params: "parameter",
    tag: "tag",
    tags: "tag",
    attribute: "attribute",
    attributes: "attribute",
  },
  attributes: {
    name: "listed",
    model_id: "listed",
    model_type: "listed",
    status: "listed",
    source_run_id: "listed",
    creation_timestamp: "number",
    last_updated_timestamp: "number",
  },
  aliases: { creation_time: "creation_timestamp", last_updated_time: "last_updated_timestamp" },
  pairs: "listed",
};

const datasetKeys = ["name", "digest", "context"];

/** What the words before and after the dot mean. @throws SearchFault */
export function resolveName(grammar: Grammar, word: string | null, name: string): SearchName {
  const entity = word === null ? "attribute" : lookUp(grammar.entities, word);
  if (!entity) {
    throw new SearchFault(
      `Invalid entity type '${word}'. Valid values are ${Object.keys(grammar.entities).join(", ")}.`,
    );
  }
  if (entity === "attribute") {
    const key = lookUp(grammar.aliases, name) ?? name;
    if (lookUp(grammar.attributes, key)) return { entity, key };
    const valid = Object.keys(grammar.attributes).join(", ");
    throw new SearchFault(`Invalid attribute key '${name}' specified. Valid keys are ${valid}.`);
  }
  if (entity === "dataset" && !datasetKeys.includes(name)) {
    throw new SearchFault(`Invalid dataset key '${name}' specified. Valid keys are ${datasetKeys.join(", ")}.`);
  }
  return { entity, key: name };
}

/** How it may be compared. */
export function natureOf(grammar: Grammar, { entity, key }: SearchName): Nature {
  if (entity === "metric") return "number";
  if (entity === "dataset") return "listed";
  return entity === "attribute" ? (lookUp(grammar.attributes, key) ?? "text") : grammar.pairs;
}
