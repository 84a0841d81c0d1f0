// The storage: a file is there whole or not at all, under no name but its id, and never faster than either side takes it.
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 } from "uuid";
import { test as base, describe, expect } from "vitest";
import { type Files, inDirectory, sendFile, TooLarge } from "./file-store";

const test = base.extend<{ directory: string; files: Files }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads what a fixture needs from its pattern
  directory: async ({}, use) => {
    const directory = await mkdtemp(join(tmpdir(), "quintet-files-"));
    await use(directory);
    await rm(directory, { recursive: true });
  },
  files: ({ directory }, use) => use(inDirectory(directory)),
});

const bytes = (text: string) => new TextEncoder().encode(text);
const textOf = async (content: ReadableStream<Uint8Array> | null) => (content ? new Response(content).text() : null);
const namesIn = async (directory: string) =>
  (await readdir(directory, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

describe("a file", () => {
  test("comes back as it went in, replaced by nobody, and is gone once removed", async ({ files, directory }) => {
    const [one, other] = [v7(), v7()];
    expect(await files.put(one, [bytes("ab"), bytes("c")], 3)).toBe(3);
    expect(await files.put(other, [], 0)).toBe(0);
    expect(await textOf(await files.read(one))).toBe("abc");
    expect(await textOf(await files.read(other))).toBe("");
    expect((await namesIn(directory)).sort()).toEqual([one, other].sort());
    await files.remove(one);
    await files.remove(one);
    expect(await files.read(one)).toBeNull();
  });

  test("is for its owner alone on the disk", async ({ files, directory }) => {
    const id = v7();
    await files.put(id, [bytes("secret")], 10);
    expect((await stat(join(directory, id.slice(-2), id))).mode & 0o077).toBe(0);
  });

  test("is never there by half: what is too large or breaks off leaves nothing", async ({ files, directory }) => {
    const id = v7();
    await expect(files.put(id, [bytes("abc"), bytes("d")], 3)).rejects.toThrow(TooLarge);
    async function* broken() {
      yield bytes("abc");
      throw new Error("The line went dead.");
    }
    await expect(files.put(id, broken(), 100)).rejects.toThrow("The line went dead.");
    expect(await files.read(id)).toBeNull();
    expect(await namesIn(directory)).toEqual([]);
  });

  test("goes by an id and nothing else", async ({ files }) => {
    for (const id of ["../../etc/passwd", "", "a", `${v7()}/x`, `${v7()}\0`]) {
      await expect(files.read(id)).rejects.toThrow();
      await expect(files.put(id, [bytes("x")], 9)).rejects.toThrow();
      expect(() => files.remove(id)).toThrow();
    }
  });

  test("is taken no faster than it is written, and read no faster than it is taken", async ({ files }) => {
    let given = 0;
    let mostAhead = 0;
    let taken = 0;
    const chunk = new Uint8Array(1_000_000);
    async function* content() {
      for (; given < 20; given += 1) {
        mostAhead = Math.max(mostAhead, given - taken);
        yield chunk;
        taken += 1;
      }
    }
    const id = v7();
    await files.put(id, content(), 1e9);
    expect(mostAhead).toBe(0);
    const reader = (await files.read(id))?.getReader();
    const first = await reader?.read();
    expect(first?.value?.byteLength).toBeLessThanOrEqual(256 * 1024);
    await reader?.cancel();
  });
});

describe("what is sent", () => {
  const turning = [0x061c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069];
  test.each(turning.map((code) => [code.toString(16), String.fromCodePoint(code)]))(
    "has no name that the mark U+%s turns round, and is nothing that runs here",
    async (_, mark) => {
      const response = await sendFile({ id: v7(), path: `plots/invoice${mark}gnp.exe`, size: 0 }, "HEAD");
      const headers = Object.fromEntries(response?.headers ?? []);
      expect(headers["content-disposition"]).toBe(
        `attachment; filename="invoice_gnp.exe"; filename*=UTF-8''invoice_gnp.exe`,
      );
      expect(headers).toMatchObject({
        "content-security-policy": "sandbox; default-src 'none'",
        "x-content-type-options": "nosniff",
        "content-type": "application/octet-stream",
      });
    },
  );
});
