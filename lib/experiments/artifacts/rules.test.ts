// How files read as folders, and which paths mean the same on every machine.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entriesIn } from "./rules";
import { pathFault } from "./schema";

describe("folders", () => {
  const files = ["a.txt", "plots/roc.png", "plots/more/pr.png", "plotsx"].map((path) => ({ path, size: path.length }));

  test("hold files and folders by name", () => {
    expect(entriesIn("", files)).toEqual([
      { name: "a.txt", isFolder: false, size: 5 },
      { name: "plots", isFolder: true, size: null },
      { name: "plotsx", isFolder: false, size: 6 },
    ]);
    expect(entriesIn("plots", files).map(({ name }) => name)).toEqual(["more", "roc.png"]);
    expect(entriesIn("plots/roc.png", files)).toEqual([]);
    expect(entriesIn("never", files)).toEqual([]);
  });

  test("walked from the outermost, they lead to every file once", () => {
    const step = fc.stringMatching(/^[a-c]{1,2}$/);
    const paths = fc.uniqueArray(fc.array(step, { minLength: 1, maxLength: 4 }).map((steps) => steps.join("/")));
    fc.assert(
      fc.property(paths, (given) => {
        // as the command keeps it: no file where another has its folder
        const held = given.filter((path) => !given.some((other) => other.startsWith(`${path}/`)));
        const files = held.map((path) => ({ path, size: 1 }));
        const walk = (folder: string): string[] =>
          entriesIn(folder, files).flatMap(({ name, isFolder }) => {
            const path = folder ? `${folder}/${name}` : name;
            return isFolder ? walk(path) : [path];
          });
        expect(walk("").sort()).toEqual([...held].sort());
      }),
    );
  });
});

/** As clients before 3.10 call what log_image keeps. */
const imageOfOldClients = "images/loss%step%0%timestamp%1700000000000%0f6d2a3b-5c1d-4e2f-9a7b-1c2d3e4f5a6b.png";

describe("a path", () => {
  test("is steps that mean themselves", () => {
    for (const path of [
      "a",
      "plots/roc curve.png",
      "Häuser/50 %.txt",
      "a:b/c=d",
      "...",
      "a..b",
      ".hidden",
      imageOfOldClients,
    ]) {
      expect([path, pathFault(path)]).toEqual([path, null]);
    }
  });

  test("never leads out, never names two things, and never breaks the client that lists it", () => {
    for (const path of [
      ...["", "/", "/etc/passwd", "a/", "a//b", ".", "..", "../x", "a/../b", "a/./b", "a/.."],
      ...["..\\x", "a\\b", "C:\\x", "a\0b", "a\nb", "a#b", "%2e%2e/x", "a%2Fb", "50%25.png", "a\u007fb", "a\ud800"],
      ...["x".repeat(256), `${"a/".repeat(40)}a`, `${"abc/".repeat(249)}abcde`],
    ]) {
      expect([path, pathFault(path)]).toEqual([path, expect.any(String)]);
    }
  });
});
