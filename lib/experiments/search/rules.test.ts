// The grammar of searches: worked cases, every refusal with its sentence, and the laws that hold for any text.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseFilter } from "./filter.rules";
import { parseOrder } from "./order.rules";
import { type Clause, experimentGrammar, runGrammar, SearchFault } from "./rules";
import { quote } from "./tokens.rules";

const filter = (text: string) => parseFilter(text, runGrammar);
const number = (key: string, sign: string, value: number) => ({
  entity: "metric",
  key,
  test: { kind: "number", sign, value },
});
const list = (values: number) => `run_id IN (${Array(values).fill("'a'").join(", ")})`;
const text = (entity: string, key: string, sign: string, value: string) => ({
  entity,
  key,
  test: { kind: "text", sign, value },
});

describe("a filter", () => {
  test("is empty, or blank, and then asks for nothing", () => {
    expect(filter("")).toEqual([]);
    expect(filter(" \n\t")).toEqual([]);
  });

  test.each<[string, object[]]>([
    ["metrics.acc > 0.72", [number("acc", ">", 0.72)]],
    ["metric.acc>=-1e-3", [number("acc", ">=", -1e-3)]],
    ["metrics.`val loss` != .5", [number("val loss", "!=", 0.5)]],
    ['metrics."f1/macro" <= 1.', [number("f1/macro", "<=", 1)]],
    ["metrics.'a b' = 3", [number("a b", "=", 3)]],
    ["metrics.5fold.0 < 3", [number("5fold.0", "<", 3)]],
    ["params.model = 'LogisticRegression'", [text("parameter", "model", "=", "LogisticRegression")]],
    ['parameters.p != "it\'s"', [text("parameter", "p", "!=", "it's")]],
    ["param.p = 'it''s'", [text("parameter", "p", "=", "it's")]],
    ["tags.mlflow.source.name LIKE '%.py'", [text("tag", "mlflow.source.name", "LIKE", "%.py")]],
    ["tag.`mlflow.parentRunId` ilike '1%'", [text("tag", "mlflow.parentRunId", "ILIKE", "1%")]],
    ["params.p IS NULL", [{ entity: "parameter", key: "p", test: { kind: "presence", sign: "IS NULL" } }]],
    ["tags.t is not null", [{ entity: "tag", key: "t", test: { kind: "presence", sign: "IS NOT NULL" } }]],
    ["status = 'RUNNING'", [text("attribute", "status", "=", "RUNNING")]],
    ["attributes.status = 'RUNNING'", [text("attribute", "status", "=", "RUNNING")]],
    ["\"run name\" = 'a'", [text("attribute", "run_name", "=", "a")]],
    ["attr.`Run Name` = 'a'", [text("attribute", "run_name", "=", "a")]],
    ["run.user_id = 'x'", [text("attribute", "user_id", "=", "x")]],
    ["Created > 5", [{ ...number("start_time", ">", 5), entity: "attribute" }]],
    [
      "run_id IN ('a', 'b')",
      [{ entity: "attribute", key: "run_id", test: { kind: "list", sign: "IN", values: ["a", "b"] } }],
    ],
    [
      'datasets.digest not in ("d")',
      [{ entity: "dataset", key: "digest", test: { kind: "list", sign: "NOT IN", values: ["d"] } }],
    ],
    [
      "metrics.a > 1 and params.b = 'c' AND dataset.context = 'train'",
      [number("a", ">", 1), text("parameter", "b", "=", "c"), text("dataset", "context", "=", "train")],
    ],
    ["params.AND = 'OR'", [text("parameter", "AND", "=", "OR")]],
  ])("reads %s", (given, clauses) => expect(filter(given)).toEqual(clauses));

  test.each([
    ["metrics.a > 1 OR metrics.a < 0", "Invalid clause(s) in filter string: 'OR'. Only AND joins clauses."],
    ["(metrics.a > 1)", "Invalid clause(s) in filter string: '('"],
    ["NOT metrics.a > 1", "Invalid attribute key 'NOT'"],
    ["metrics.a > 1 metrics.b > 2", "Invalid clause(s) in filter string: 'metrics.b'"],
    ["metrics.a > 1 AND", "it ends too early"],
    ["metrics.a", "it ends too early"],
    ["metrics.a > '1'", "Expected numeric value type for metric. Found ''1''"],
    ["metrics.a > 1e999", "Expected numeric value type"],
    ["metrics.a LIKE 1", "Invalid comparator 'LIKE' for a metric"],
    ["metrics.a IS NULL", "Invalid comparator 'IS NULL' for a metric"],
    ["params.a > '1'", "Invalid comparator '>' for a parameter"],
    ["params.a = 1", "Expected a quoted string value for parameter"],
    ["params.a = `1`", "Expected a quoted string value for parameter"],
    ["params.a = 'open", "Invalid clause(s) in filter string: ''open'"],
    ["params.a-b = '1'", "Invalid clause(s) in filter string: '-b"],
    ["status IN ('a')", "Invalid comparator 'IN' for attribute 'status'"],
    ["start_time = '5'", "Expected numeric value type for numeric attribute: start_time"],
    ["nothing = 'x'", "Invalid attribute key 'nothing' specified"],
    ["constructor = 'x'", "Invalid attribute key 'constructor'"],
    ["constructor.name = 'x'", "Invalid entity type 'constructor'"],
    ["models.a = 'x'", "Invalid entity type 'models'"],
    ["dataset.size = 'x'", "Invalid dataset key 'size'"],
    ["run_id IN ()", "Expected a quoted string value for a list"],
    ["run_id IN ('a' 'b')", "A list is written ('a', 'b')"],
    ["run_id IN ('a',", "it ends too early"],
    ["'run_id' = 'a'", "A name was expected there"],
    ["params.a == '1'", "Expected a quoted string value"],
    ["params.a = '1'; drop table runs", "Invalid clause(s) in filter string: '; drop table runs'"],
    ["run_id IN = 'a')", "Invalid clause(s) in filter string: '='. Expected '('."],
    ["run_id IN ('a' = 'b')", "A list is written ('a', 'b'). Found '=' in it."],
    [list(1_001), "A list has at most 1000 values."],
    ["metrics.a > 1 (metrics.b > 2)", "Invalid clause(s) in filter string: '('. Only AND joins clauses."],
    ["params.a IS 'x'", "IS takes NULL or NOT NULL"],
    ["params.a IS NOTHING", "IS takes NULL or NOT NULL, found 'NOTHING'."],
    ["params.a NOT LIKE 'x'", "Invalid clause(s) in filter string: 'LIKE'"],
    ["x".repeat(16_001), "at most 16000 characters"],
    ["params.a = '\0'", "a character that nothing can hold"],
    [Array(101).fill("metrics.a > 1").join(" AND "), "at most 100 clauses"],
  ])("refuses %.60s with a sentence", (given, sentence) => {
    expect(() => filter(given)).toThrow(SearchFault);
    expect(() => filter(given)).toThrow(sentence);
  });

  test("may be as long as it may be", () => {
    expect(filter(`params.a = '${"x".repeat(16_000 - "params.a = ''".length)}'`)).toHaveLength(1);
    expect(filter(list(1_000))).toMatchObject([{ test: { values: Array(1_000).fill("a") } }]);
  });

  test("of which a clause follows another without AND hears where, and no advice", () => {
    expect(() => filter("metrics.a > 1 metrics.b > 2")).toThrow(/'metrics\.b'\.$/);
  });

  test("of experiments knows names, moments and tags alone", () => {
    const read = (given: string) => parseFilter(given, experimentGrammar);
    expect(read("name LIKE 'CHURN/%' AND tags.team = 'x' AND creation_time > 5")).toHaveLength(3);
    expect(read("experiment_id IN ('1', '2')")).toHaveLength(1);
    expect(() => read("metrics.a > 1")).toThrow("Invalid entity type 'metrics'");
    expect(() => read("experiment_id LIKE '1'")).toThrow("Invalid comparator 'LIKE'");
  });

  test("never fails in another way than by its own refusal", () => {
    const word = fc.constantFrom(
      "metrics.a",
      "params.`b`",
      "=",
      "!=",
      "'x'",
      "AND",
      "OR",
      "(",
      ")",
      ",",
      "IN",
      "IS",
      "1",
    );
    const any = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(word, { maxLength: 9 }).map((words) => words.join(" ")),
    );
    fc.assert(
      fc.property(any, (given) => {
        try {
          filter(given);
          parseOrder([given], runGrammar);
        } catch (fault) {
          expect(fault).toBeInstanceOf(SearchFault);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test("reads back any text that is quoted, as key and as value", () => {
    const mark = fc.constantFrom("'" as const, '"' as const);
    const any = fc.string({ unit: "binary" }).filter((given) => !given.includes("\0"));
    fc.assert(
      fc.property(any, any, mark, (key, value, marked) => {
        const [clause] = filter(`params.${quote(key, "`")} = ${quote(value, marked)}`);
        expect(clause satisfies Clause | undefined).toEqual(text("parameter", key, "=", value));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("an order", () => {
  const order = (...given: string[]) => parseOrder(given, runGrammar);

  test("names one thing and its direction", () => {
    expect(order("metrics.acc DESC", "start_time", "params.`a b` asc")).toEqual([
      { entity: "metric", key: "acc", descending: true },
      { entity: "attribute", key: "start_time", descending: false },
      { entity: "parameter", key: "a b", descending: false },
    ]);
  });

  test("may be as long as it may be", () => {
    expect(order(`metrics.${"a".repeat(992)}`)).toHaveLength(1);
    expect(order(...Array.from({ length: 20 }, (_, at) => `metrics.m${at}`))).toHaveLength(20);
  });

  test.each([
    [["metrics.a", "metrics.`a` DESC"], "contains duplicate fields"],
    [["created", "start_time"], "`order_by` contains duplicate fields: created, start_time"],
    [["metrics.a DESC NULLS LAST"], "Could not be parsed"],
    [["metrics.a, metrics.b"], "Could not be parsed"],
    [[""], "Could not be parsed"],
    [["metrics.a down"], "It is ASC or DESC"],
    [[`metrics.${"a".repeat(993)}`], "Could not be parsed"],
    [["dataset.name"], "datasets cannot be sorted by"],
    [["1"], "A name was expected"],
    [Array.from({ length: 21 }, (_, at) => `metrics.m${at}`), "At most 20"],
  ])("refuses %j with a sentence", (given, sentence) => {
    expect(() => order(...given)).toThrow(SearchFault);
    expect(() => order(...given)).toThrow(sentence);
  });
});
