// Finds the pure functions that are given a day, a moment or a zone: what they say may be wrong where clocks are awkward.
import type { SourceFile } from "./house";
import { declaredIn, isFunction, isNode, type Node, nameOf } from "./nodes";

const rooms =
  /^lib\/(.+[/.])?(rules|schema)\.ts$|^lib\/format\/[^/]+\.ts$|^lib\/kernel\/(days|moments)\.ts$|^components\/.+\.ts$/;
const types = /^(Date|Day|Month)$/;

/** `path#name` of each, in the order of the sources. */
export const clockFunctionsIn = (files: readonly SourceFile[]): string[] =>
  files
    .filter(({ path }) => rooms.test(path) && !path.endsWith(".test.ts"))
    .flatMap(({ path, source }) =>
      declaredIn(path, source)
        .filter(({ isExported, value }) => isExported && isFunction(value) && isGivenTime(value.params))
        .map(({ name }) => `${path}#${name}`),
    );

/** By the type of a parameter or of a part of it, or because it takes a zone; not where it is given a function that will be. */
function isGivenTime(given: unknown): boolean {
  if (Array.isArray(given)) return given.some(isGivenTime);
  if (!isNode(given) || given.type === "TSFunctionType") return false;
  return isTime(given) || Object.values(given).some(isGivenTime);
}

const isTime = (node: Node) =>
  (node.type === "TSTypeReference" && types.test(nameOf(node.typeName))) ||
  (node.type === "Identifier" && node.name === "timeZone");
