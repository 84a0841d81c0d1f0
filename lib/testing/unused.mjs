// What knip found that nobody uses, one line each. A knip that looked past half the house also finds nothing: that is a fault.
import { readdirSync } from "node:fs";
import { join, relative } from "node:path";

/** @param {{ issues: Record<string, Record<string, Record<string, { filePath: string, symbol: string }>>>, counters: { processed: number }, cwd: string }} found */
export default function report({ issues, counters, cwd }) {
  const there = ["app", "components", "lib"].flatMap((room) =>
    readdirSync(join(cwd, room), { recursive: true, encoding: "utf8" }),
  );
  const sources = there.filter((path) => /\.tsx?$/.test(path)).length;
  if (counters.processed < sources)
    throw new Error(`Only ${counters.processed} of ${sources} files were looked at: see lib/testing/knip.json.`);
  const lines = ["files", "exports", "types"].flatMap((kind) =>
    Object.values(issues[kind] ?? {}).flatMap((inFile) =>
      Object.values(inFile).map(({ filePath, symbol }) => {
        const file = relative(cwd, filePath);
        return kind === "files" ? `${file} is used by nobody` : `${file} exports ${symbol} to nobody`;
      }),
    ),
  );
  process.stdout.write(`${[...lines.sort(), `${counters.processed} files looked at`].join("\n")}\n`);
}
