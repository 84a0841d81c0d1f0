// An input that a command takes, made from its schema: things of the house where it asks for ids, and something that fits where it asks for words.
import { z } from "zod";
import type { House } from "./house";
import { type TableName, tables } from "./tables";

type Shape = {
  type?: string | string[];
  enum?: string[];
  const?: unknown;
  anyOf?: Shape[];
  properties?: Record<string, Shape>;
  required?: string[];
  items?: Shape;
  minItems?: number;
  minLength?: number;
  maxLength?: number;
};

const shapeOf = (schema: z.ZodType) => z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Shape;

/** Whether its input names the version that the person saw. */
export const takesVersion = (schema: z.ZodType): boolean => shapeOf(schema).required?.includes("version") ?? false;

/** Whether its input has a field that is called so. */
export const takes = (schema: z.ZodType, called: RegExp): boolean =>
  Object.keys(shapeOf(schema).properties ?? {}).some((name) => called.test(name));

/** Everything that must be given, about the first thing of its kind. */
export const inputOf = (schema: z.ZodType, house: House) => made(shapeOf(schema), "", house) as Record<string, unknown>;

function made(shape: Shape, name: string, house: House): unknown {
  if (shape.anyOf) return made(shape.anyOf.find(({ type }) => type !== "null") ?? {}, name, house);
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return shape.enum[0];
  const type = Array.isArray(shape.type) ? shape.type[0] : shape.type;
  if (type === "object") {
    const required = Object.entries(shape.properties ?? {}).filter(([key]) => shape.required?.includes(key));
    return Object.fromEntries(required.map(([key, part]) => [key, made(part, key, house)]));
  }
  if (type === "array")
    return Array.from({ length: Math.max(1, shape.minItems ?? 0) }, () => made(shape.items ?? {}, name, house));
  if (type === "number" || type === "integer") return numbered(name, house) ?? 1;
  if (type === "boolean") return true;
  return type === "string" ? text(shape, name, house) : undefined;
}

const numbered = (name: string, house: House) => {
  const table = (["releases", "reviews"] as const).find((one) => one === `${name}s`);
  return table && house.row(table).number;
};

const tableNames = tables.map(({ name }) => name);
/** Where the code says "rule" and the database "quality rule". */
const shortened = new Map<string, TableName>([["share", "reportShares"]]);

function tableOf(name: string): TableName | undefined {
  const thing = /^(\w+)Id$/.exec(name)?.[1];
  if (!thing) return undefined;
  if (/person|assignee|owner|decidedBy$/i.test(thing)) return "people";
  const many = [`${thing}s`, thing.replace(/y$/, "ies"), `${thing}es`, thing.replace(/ix$/, "ices")];
  const ends = many.map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return (
    tableNames.find((table) => many.includes(table)) ??
    shortened.get(thing) ??
    tableNames.find((table) => ends.some((end) => table.endsWith(end)))
  );
}

export const sentence = "Because the branch asked for it.";

function text({ minLength = 0, maxLength = 200 }: Shape, name: string, house: House): string {
  const table = tableOf(name);
  if (table) return house.id(table, table === "people" ? "member" : "first");
  if (/email/i.test(name)) return `new.${house.name}@example.org`;
  if (/(On|asOf|Start|End)$/.test(name)) return "2026-03-01";
  if (/At$/.test(name)) return "2026-03-01T09:00:00Z";
  if (/digest/i.test(name)) return "0".repeat(64);
  if (/amount|gain|least|likely|most|runningCost|investment/i.test(name)) return "100";
  return sentence.slice(0, Math.max(minLength, Math.min(sentence.length, maxLength)));
}
