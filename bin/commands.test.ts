import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { commands, help, parse } from "./commands.mjs";

const quintet = (...args: string[]) =>
  spawnSync(process.execPath, [fileURLToPath(new URL("./quintet.mjs", import.meta.url)), ...args], {
    encoding: "utf8",
  });

test("--help names every command and exits with 0", () => {
  const { status, stdout } = quintet("--help");
  expect(status).toBe(0);
  for (const { usage } of Object.values(commands)) expect(stdout).toContain(usage);
});

test.each(Object.keys(commands))("%s --help says how it is called", (name) => {
  expect(help(name)).toContain(`Usage: quintet ${name}`);
  expect(parse(name, ["--help"]).values.help).toBe(true);
});

test.each([[["nonsense"]], [["start", "--nonsense"]], [["start", "words"]], [["user", "create"]]])(
  "%j is a mistake: exit code 2, and how it is meant",
  (args) => {
    const { status, stderr } = quintet(...args);
    expect(status).toBe(2);
    expect(stderr).toContain("Usage: quintet");
  },
);
