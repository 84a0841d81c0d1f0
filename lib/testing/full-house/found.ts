// Every query there is, found in the sources: who may ask it, and how many answers it needs before it can be asked.
import { type Function as Arrow, parseSync } from "oxc-parser";
import type { ProjectCapability, WorkspaceCapability } from "@/lib/access/policy";
import type { SourceFile } from "../house";
import { topicOf } from "../names";

/** `none`: it trusts whoever calls it, and is told over which rows; `lent`: the same, from a grant of which it takes the connection. */
export type Asker = "project" | "workspace" | "public" | "lent" | "none";
export type Query = {
  /** `data/quality#listRules` */
  name: string;
  askers: Asker[];
  capability: ProjectCapability | WorkspaceCapability | null;
  /** Whether an executor comes first. */
  takesExecutor: boolean;
  /** Besides executor and grant, those that nobody may leave out. */
  required: number;
  /** Only a part of a statement. */
  isPart: boolean;
};

type Parameter = { text: string; isOptional: boolean };
type Declared = { name: string; parameters: Parameter[]; answer: string };

/** Queries that take a grant, or are lent an executor. */
export function queriesIn(files: readonly SourceFile[]): Query[] {
  const aliases = new Map(files.flatMap(({ source }) => grantAliases(source)));
  return files
    .filter(({ path }) => /^lib\/.+[/.]queries\.ts$/.test(path))
    .flatMap(({ path, source }) =>
      declaredIn(path, source).flatMap((declared) => queryOf(topicOf(path), declared, aliases) ?? []),
    );
}

/** `type Scope = Grant | WorkspaceGrant`: names under which grants are passed on. */
const grantAliases = (source: string): [string, string][] =>
  [...source.matchAll(/^(?:export )?type (\w+) = ((?:Pick<)?(?:Workspace)?Grant\b[^;]*);/gm)].map(([, name, text]) => [
    name ?? "",
    text ?? "",
  ]);

function queryOf(
  at: string,
  { name, parameters, answer }: Declared,
  aliases: ReadonlyMap<string, string>,
): Query | null {
  const kinds = parameters.map(({ text }) => kindOf(text, aliases));
  const granted = kinds.slice(0, 2).find((kind) => kind?.askers);
  const takesExecutor = kinds[0]?.isExecutor ?? false;
  if (!granted?.askers && !takesExecutor) return null;
  const skipped = (takesExecutor ? 1 : 0) + (granted?.askers ? 1 : 0);
  return {
    name: `${at}#${name}`,
    askers: granted?.askers ?? ["none"],
    capability: granted?.capability ?? null,
    takesExecutor,
    required: parameters.slice(skipped).filter(({ isOptional }) => !isOptional).length,
    isPart: /^:\s*SQL\b/.test(answer),
  };
}

type Kind = { isExecutor?: boolean; askers?: Asker[]; capability?: Query["capability"] };

function kindOf(parameter: string, aliases: ReadonlyMap<string, string>): Kind | null {
  const type = parameter.slice(parameter.lastIndexOf(":") + 1).trim();
  if (/^(Executor\b|Grant\["db"\])/.test(type)) return { isExecutor: true };
  const text = aliases.get(type) ?? type;
  if (/^Pick<Grant, (?!.*"project")/.test(text)) return { askers: ["lent"] };
  const askers: Asker[] = [
    ...(/(^|[^\w])Grant\b/.test(text) ? (["project"] as const) : []),
    ...(/\bWorkspaceGrant\b/.test(text) ? (["workspace"] as const) : []),
    ...(/\bPublicGrant\b/.test(text) ? (["public"] as const) : []),
  ];
  if (askers.length === 0) return null;
  const capability = /Grant<"([a-z_.]+)">/.exec(text)?.[1];
  return { askers, capability: (capability ?? null) as Query["capability"] };
}

function declaredIn(path: string, source: string): Declared[] {
  const textOf = ({ start, end }: { start: number; end: number }) => source.slice(start, end).replaceAll(/\s+/g, " ");
  const declared = (name: string, { params, returnType }: Pick<Arrow, "params" | "returnType">): Declared => ({
    name,
    parameters: params.map((parameter) => ({
      text: textOf(parameter),
      isOptional: parameter.type === "AssignmentPattern" || ("optional" in parameter && parameter.optional === true),
    })),
    answer: returnType ? textOf(returnType) : "",
  });
  return parseSync(path, source).program.body.flatMap((statement) => {
    if (statement.type !== "ExportNamedDeclaration" || !statement.declaration) return [];
    const { declaration } = statement;
    if (declaration.type === "FunctionDeclaration") return [declared(declaration.id?.name ?? "", declaration)];
    if (declaration.type !== "VariableDeclaration") return [];
    return declaration.declarations.flatMap(({ id, init }) => {
      const made = init?.type === "CallExpression" ? init.arguments[0] : init;
      const isFunction = made?.type === "ArrowFunctionExpression" || made?.type === "FunctionExpression";
      return isFunction && id.type === "Identifier" ? [declared(id.name, made)] : [];
    });
  });
}
