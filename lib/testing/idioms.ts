// What is written in one way only: where the other way stands, this finds it.
import type { SourceFile } from "./house";

type Idiom = { says: string; in: RegExp; but?: RegExp; other: RegExp };

const idioms: Idiom[] = [
  {
    says: "the query of an address is made by hrefWith, which encodes and leaves out what is empty",
    in: /^(app|components|lib)\//,
    but: /^lib\/(format\/href|testing\/.*)\.tsx?$/,
    other: /\?[\w.]+=\$\{|\?\$\{(?!\()|new URLSearchParams\(/,
  },
  {
    says: "what the address of a page asks is read by a schema, in which nonsense is nothing",
    in: /^app\/.*page\.tsx$/,
    other: /\(await (props\.)?searchParams\)\.|\} = await (props\.)?searchParams|\.optional\(\)\.catch\(undefined\)/,
  },
  {
    says: "how long a text may be stands in the limits that its schema reads",
    in: /^(app|components)\//,
    other: /\b(max|min)Length=(\{[\d_]+\}|")/,
  },
  {
    says: "a field of a form takes value, error and limit from the form around it",
    in: /^(app|components)\/(?!ui\/)/,
    other: /\(control\) =>|\berror=\{error\("/,
  },
  {
    says: "all roles, and those that vote, sign or take tasks, are lists that db/enums.ts and lib/access/roles.policy.ts give",
    in: /^(app|components|lib|bin\/demo)\//,
    but: /^lib\/(access\/policy|testing\/.*)\.ts$/,
    other: /"stakeholder",\s*"expert",\s*"data_scientist",\s*"data_engineer",\s*"ml_engineer"/,
  },
  {
    says: "a file of commands exports commands; what runs inside another command's transaction stands in steps",
    in: /^lib\/.*commands\.ts$/,
    but: /^lib\/testing\//,
    other: /^export (?:async )?function |^export const \w+ = (?:async )?(?:\(|\w+ =>)/m,
  },
  {
    says: "rows and names are locked by lib/kernel/locks.ts",
    in: /^lib\//,
    but: /^lib\/(kernel\/locks|testing\/.*)\.ts$/,
    other:
      /pg_advisory_xact_lock|\.select\(\{ id: (\w+)\.id \}\)\s*\.from\(\1\)\s*\.where\(eq\(\1\.id, [\w.]+\)\)\s*\.for\(/,
  },
];

export function idiomsBroken(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => !/\.test\.tsx?$/.test(path))
    .flatMap(({ path, source }) =>
      idioms
        .filter((idiom) => idiom.in.test(path) && !idiom.but?.test(path) && idiom.other.test(source))
        .map(({ says }) => `${path}: ${says}`),
    );
}
