// The check for what nobody uses must not pass because it looked at nothing.
import { fileURLToPath } from "node:url";
import { expect, test, vi } from "vitest";
import report from "./unused.mjs";

const cwd = fileURLToPath(new URL("../..", import.meta.url));
const issue = (filePath: string, symbol: string) => ({ [filePath]: { [symbol]: { filePath, symbol } } });

test("what is found is named, a line each", () => {
  const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  const cwd = fileURLToPath(new URL("../..", import.meta.url));
  const issues = { files: issue(`${cwd}lib/old.ts`, "lib/old.ts"), exports: issue(`${cwd}lib/new.ts`, "spare") };
  report({ issues, counters: { processed: 9_999 }, cwd });
  const [said] = write.mock.calls[0] ?? [];
  write.mockRestore();
  expect(said).toBe("lib/new.ts exports spare to nobody\nlib/old.ts is used by nobody\n9999 files looked at\n");
});

test("a look at next to nothing is a fault", () => {
  const nothing = { issues: {}, counters: { processed: 245 }, cwd };
  expect(() => report(nothing)).toThrow(/^Only 245 of \d{3,} files were looked at/);
});
