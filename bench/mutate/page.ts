// The page on which the scores are kept, bench/mutation.md: what was asked anew takes the place of what stood there; reasons stay.
import { type Kind, kinds } from "./kinds";
import { type Score, scoreTable } from "./score";

/** @property line the fault @property reason why no test finds it, written by hand on the page */
export type Survivor = { line: string; reason: string };
export type Page = { scores: Score[]; survivors: Survivor[] };

const noReason = "No reason yet.";
const head = `# Planted faults

One at a time, drawn by seed, as many of each kind, of those that compile; found by the unit and database tests, or not. \`npm run mutate -- --keep\` writes the
figures here; the reason below a survivor is written by hand and stays. "Found before" counts the tests alone that stood there
before faults were planted for the first time.
`;

const kindOfLine = (line: string) => line.slice(0, line.indexOf(":"));

export function readPage(text: string): Page {
  const scores = text.split("\n").flatMap((line) => {
    const [, name, seed, of, before, found] =
      /^\| (\w+) \| (\d+) \| (\d+) \| (\d+|not asked)[^|]* \| (\d+)/.exec(line) ?? [];
    const kind = kinds.find((known) => known === name);
    return kind
      ? [
          {
            kind,
            seed: Number(seed),
            of: Number(of),
            before: before === "not asked" ? null : Number(before),
            found: Number(found),
          },
        ]
      : [];
  });
  const survivors = [...text.matchAll(/^- `(.+)`\n {2}(.+)$/gm)].map(([, line = "", reason = ""]) => ({
    line,
    reason,
  }));
  return { scores, survivors };
}

/** @param asked the kinds that were asked anew @param lines their survivors */
export function renewed(page: Page, scores: readonly Score[], lines: readonly string[]): Page {
  const isAsked = (kind: string) => scores.some((score) => score.kind === kind);
  const reasonOf = (line: string) => page.survivors.find((one) => one.line === line)?.reason ?? noReason;
  const order = (kind: Kind) => kinds.indexOf(kind);
  return {
    scores: [...page.scores.filter(({ kind }) => !isAsked(kind)), ...scores].sort(
      (a, b) => order(a.kind) - order(b.kind),
    ),
    survivors: [
      ...page.survivors.filter(({ line }) => !isAsked(kindOfLine(line))),
      ...lines.map((line) => ({ line, reason: reasonOf(line) })),
    ],
  };
}

export function writtenPage({ scores, survivors }: Page): string {
  const list = survivors.map(({ line, reason }) => `- \`${line}\`\n  ${reason}\n`);
  return `${head}\n${scoreTable(scores)}\n\n## Survivors\n\n${list.join("")}`;
}
