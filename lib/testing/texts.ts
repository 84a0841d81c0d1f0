// Where the input of a command takes text: each place of its schema, and how an input is made that has a text there.
import { z } from "zod";

type Shape = {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Shape[];
  properties?: Record<string, Shape>;
  items?: Shape;
  additionalProperties?: Shape | boolean;
};
/** `path` as faults name it: `sources.horizon.note`, `promised.0.name`. */
export type TextPlace = { path: string; inputWith: (text: string) => unknown };

/** Also where anything may be given, which is read elsewhere. */
export const textPlacesOf = (schema: z.ZodType): TextPlace[] =>
  placesIn(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Shape, []);

function placesIn(shape: Shape, way: readonly string[]): TextPlace[] {
  if (shape.const !== undefined || shape.enum) return [];
  const isAnything = shape.type === undefined && !shape.anyOf;
  const here = isAnything || [shape.type].flat().includes("string");
  const parts = Object.entries(shape.properties ?? {});
  if (shape.items) parts.push(["0", shape.items]);
  if (typeof shape.additionalProperties === "object") parts.push(["key", shape.additionalProperties]);
  return [
    ...(here ? [{ path: way.join("."), inputWith: (text: string) => inside(way, text) }] : []),
    ...(shape.anyOf ?? []).flatMap((one) => placesIn(one, way)),
    ...parts.flatMap(([name, part]) => placesIn(part, [...way, name])),
  ];
}

const inside = (way: readonly string[], text: string): unknown =>
  way.reduceRight<unknown>((held, step) => (step === "0" ? [held] : { [step]: held }), text);
