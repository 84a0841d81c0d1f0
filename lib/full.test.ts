// Where no room is left, that is said, nothing half is kept, and it works again by itself when there is room.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { expect, onTestFinished, test as plain } from "vitest";
import { outageOf } from "./doors/readiness";
import { begun, test } from "./testing/tracking";

/** In a process that may write files of so many kB only: what the system refuses is real. */
function putting(directory: string, kilobytes: number | "unlimited"): string {
  const put = `
    const { inDirectory } = await import(${JSON.stringify(join(import.meta.dirname, "kernel/file-store.ts"))});
    const { outageOf } = await import(${JSON.stringify(join(import.meta.dirname, "doors/readiness.ts"))});
    const id = "01942f3c-0000-7000-8000-00000000000a";
    await inDirectory(${JSON.stringify(directory)}).put(id, [new Uint8Array(60_000), new Uint8Array(60_000)], 1e9).then(
      (size) => console.log(size),
      (fault) => console.log(outageOf(fault)?.message ?? fault),
    );`;
  const command = `ulimit -f ${kilobytes}; trap "" XFSZ; exec "$0" --conditions=react-server --import tsx --input-type=module -e "$1"`;
  return execFileSync("bash", ["-c", command, process.execPath, put], { encoding: "utf8" });
}

plain(
  "a file that finds no room leaves nothing behind, and comes whole when there is room",
  () => {
    const directory = mkdtempSync(join(tmpdir(), "quintet-full-"));
    onTestFinished(() => rmSync(directory, { recursive: true }));
    const kept = () =>
      readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(putting(directory, 64)).toContain("The storage is full, and nothing was saved.");
    expect(kept()).toEqual([]);
    expect(putting(directory, "unlimited")).toContain("120000");
    expect(kept()).toHaveLength(1);
  },
  30_000,
);

test("a full disk of the database is said as such to programs, and passes", async ({ stored }) => {
  const { db } = stored.world;
  const { run_id } = await begun(stored);
  const tag = () => stored.post("runs/set-tag", { run_id, key: "a", value: "b" });
  // as Postgres itself says it
  await db.execute(sql`create function no_room() returns trigger language plpgsql as
    $$ begin raise exception 'could not extend file: No space left on device' using errcode = 'disk_full'; end $$`);
  await db.execute(sql`create trigger no_room before insert on run_tags for each row execute function no_room()`);
  const refused = await tag();
  expect(refused).toMatchObject({ status: 503, body: { error_code: "TEMPORARILY_UNAVAILABLE" } });
  expect(refused.body.message).toContain("The storage is full");
  expect(refused.headers.get("retry-after")).toBe("30");
  await db.execute(sql`drop trigger no_room on run_tags`);
  expect((await tag()).status).toBe(200);
});

plain.for<[said: string, codes: string[]]>([
  ["The database is away", ["ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "CONNECT_TIMEOUT", "CONNECTION_CLOSED"]],
  ["The database is away", ["CONNECTION_ENDED", "CONNECTION_DESTROYED", "53300", "57P01", "57P02", "57P03"]],
  ["or busy", ["40001", "40P01"]],
  ["The storage is full", ["ENOSPC", "EDQUOT", "EFBIG", "53100"]],
])("an outage is said as such, however deep its cause lies: %s", ([said, codes]) => {
  const wrapped = (code: string) => new Error("Failed query", { cause: Object.assign(new Error("no"), { code }) });
  for (const code of codes)
    expect(outageOf(wrapped(code)), code).toMatchObject({ message: expect.stringContaining(said) });
});

plain("a fault of ours is no outage", () => {
  expect(outageOf(new Error("no", { cause: Object.assign(new Error(), { code: "23505" }) }))).toBeNull();
  expect(outageOf(new Error("no", { cause: Object.assign(new Error(), { code: "ENOSPC" }) }))?.code).toBe(
    "unavailable",
  );
  expect(outageOf(Object.assign(new Error(), { code: "ECONNREFUSED" }))?.message).toContain("database is away");
});
