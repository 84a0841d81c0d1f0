// Files over their own door, with real tokens: streamed in and out whole, and nobody else's.
import { readdir } from "node:fs/promises";
import { eq, sql } from "drizzle-orm";
import { afterEach, expect } from "vitest";
import { looseFiles, runs } from "@/db/schema";
import { fileTransferLimit } from "@/lib/doors/request-limits";
import { lockProject } from "@/lib/kernel/locks";
import { begun, type Stored, speaker, test } from "@/lib/testing/tracking";

const limits = ["QUINTET_FILE_LIMIT", "QUINTET_PROJECT_QUOTA"] as const;
afterEach(() => {
  for (const name of limits) delete process.env[name];
});

async function rooted(stored: Stored) {
  const { experiment_id, run_id } = await begun(stored);
  return {
    experiment_id,
    run_id,
    root: `${experiment_id}/${run_id}/artifacts`,
    at: `artifacts/${experiment_id}/${run_id}/artifacts`,
  };
}

/** How many files lie in the storage, whatever they are. */
const storedFiles = async () => {
  const entries = await readdir(process.env.QUINTET_FILES ?? "", { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).length;
};

const megabytes = (count: number) => new Uint8Array(count * 1_000_000);

test("a file goes in and comes out the same, is listed, replaced and deleted", async ({ stored }) => {
  const { file, get } = stored;
  const { root, at, run_id } = await rooted(stored);
  const before = await storedFiles();
  expect(await file("PUT", `${at}/plots/roc%20curve%20ä.png`, "first")).toMatchObject({ status: 200, text: "{}" });
  expect(await file("PUT", `${at}/plots/roc%20curve%20ä.png`, "second")).toMatchObject({ status: 200 });
  expect(await file("PUT", `${at}/empty.txt`)).toMatchObject({ status: 200 });
  expect(await storedFiles()).toBe(before + 2);
  const out = await file("GET", `${at}/plots/roc%20curve%20ä.png`);
  expect(out).toMatchObject({ status: 200, text: "second" });
  expect(Object.fromEntries(out.headers)).toMatchObject({
    "content-length": "6",
    "content-type": "image/png",
    "x-content-type-options": "nosniff",
    "content-disposition": `attachment; filename="roc curve _.png"; filename*=UTF-8''roc%20curve%20%C3%A4.png`,
  });
  const head = await file("HEAD", `${at}/empty.txt`);
  expect([head.status, head.text, head.headers.get("content-length")]).toEqual([200, "", "0"]);
  expect((await file("GET", `artifacts?path=${root}`)).body).toEqual({
    files: [
      { path: "empty.txt", is_dir: false, file_size: 0 },
      { path: "plots", is_dir: true },
    ],
  });
  expect((await file("GET", `artifacts?path=${root}/plots`)).body).toEqual({
    files: [{ path: "roc curve ä.png", is_dir: false, file_size: 6 }],
  });
  expect((await file("GET", `artifacts?path=${root}/never`)).body).toEqual({});
  expect((await file("GET", "artifacts?path=")).body).toEqual({});
  expect((await get("artifacts/list", { run_id, path: "plots" })).body).toEqual({
    root_uri: `mlflow-artifacts:/${root}`,
    files: [{ path: "plots/roc curve ä.png", is_dir: false, file_size: 6 }],
  });
  expect(await file("DELETE", `${at}/plots`)).toMatchObject({ status: 200 });
  expect(await file("GET", `${at}/plots/roc%20curve%20ä.png`)).toMatchObject({
    status: 404,
    body: { error_code: "RESOURCE_DOES_NOT_EXIST" },
  });
  expect(await file("DELETE", `${at}`)).toMatchObject({ status: 200 });
  expect(await storedFiles()).toBe(before);
});

test("no path leads out of a run, and none of them keeps anything", async ({ stored }) => {
  const { file, get } = stored;
  const { at, root, run_id, experiment_id } = await rooted(stored);
  const before = await storedFiles();
  for (const path of [
    "%2e%2e%2f%2e%2e%2fpasswd",
    "..%2fx",
    "a%2f..%2f..%2fx",
    "a%5cb",
    "a%00b",
    "a//b",
    "%2523",
    "a%23",
  ]) {
    if (path === "%2523") expect((await file("PUT", `${at}/${path}`, "x")).status).toBe(400);
    else expect([path, (await file("PUT", `${at}/${path}`, "x")).status]).toEqual([path, 400]);
    expect([path, (await file("GET", `${at}/${path}`)).status]).toEqual([path, 400]);
  }
  for (const path of [
    "artifacts/etc/passwd",
    `artifacts/${experiment_id}/x`,
    `${at}/../../x`,
    `artifacts/${experiment_id}/${run_id}/other/x`,
  ]) {
    expect([path, (await file("PUT", path, "x")).status]).toEqual([path, 404]);
  }
  expect((await file("PUT", `artifacts/${Number(experiment_id) + 1}/${run_id}/artifacts/x`, "x")).status).toBe(404);
  expect((await file("PUT", at, "x")).status).toBe(400);
  expect((await file("GET", `${at}/%ff`)).status).toBe(400);
  expect((await file("GET", `artifacts?path=${root}/..%2f..`)).status).toBe(400);
  expect((await get("artifacts/list", { run_id, path: "../x" })).status).toBe(400);
  expect(await storedFiles()).toBe(before);
});

test("what is too large, or does not come whole, leaves nothing behind", async ({ stored }) => {
  const { file } = stored;
  const { at } = await rooted(stored);
  const before = await storedFiles();
  process.env.QUINTET_FILE_LIMIT = "2";
  const streamed = () => new Response(megabytes(3)).body ?? undefined;
  for (const [content, more] of [
    [megabytes(3), { "content-length": "3000000" }],
    [streamed(), {}],
  ] as const) {
    expect(await file("PUT", `${at}/large`, content, more)).toMatchObject({
      status: 413,
      body: { error_code: "INVALID_PARAMETER_VALUE", message: "A file may have 2 MB at most." },
    });
  }
  expect(await file("PUT", `${at}/short`, "abc", { "content-length": "4" })).toMatchObject({ status: 400 });
  process.env.QUINTET_PROJECT_QUOTA = "3";
  expect((await file("PUT", `${at}/one`, megabytes(2))).status).toBe(200);
  expect(await file("PUT", `${at}/two`, megabytes(2))).toMatchObject({
    status: 413,
    body: { message: "The files of this project may take 1 MB more." },
  });
  expect((await file("PUT", `${at}/one`, megabytes(2))).status).toBe(200);
  expect(await file("PUT", `${at}/one/more`, "x")).toMatchObject({ status: 400 });
  expect(await storedFiles()).toBe(before + 1);
});

test("files are told to nobody who may not see their run, and kept for nobody who may not log", async ({ stored }) => {
  const { file, post, token, stranger, expert, scientist } = stored;
  const { at, root, run_id } = await rooted(stored);
  await file("PUT", `${at}/secret.txt`, "secret");
  const before = await storedFiles();
  const [outside, watching] = [speaker(await token(stranger)), speaker(await token(expert))];
  for (const [method, path] of [
    ["GET", `${at}/secret.txt`],
    ["PUT", `${at}/x`],
    ["DELETE", at],
    ["GET", `artifacts?path=${root}`],
  ] as const) {
    const response = await outside.file(method, path, method === "PUT" ? "x" : undefined);
    expect([method, response.status, response.body.error_code]).toEqual([method, 404, "RESOURCE_DOES_NOT_EXIST"]);
  }
  expect((await outside.get("artifacts/list", { run_id })).status).toBe(404);
  expect((await watching.file("GET", `${at}/secret.txt`)).text).toBe("secret");
  expect((await watching.file("PUT", `${at}/x`, "x")).status).toBe(403);
  expect((await watching.file("DELETE", at)).status).toBe(403);
  const reading = speaker(await token(scientist, "read"));
  expect((await reading.file("PUT", `${at}/x`, "x")).status).toBe(403);
  expect((await reading.file("GET", `${at}/secret.txt`)).status).toBe(200);
  expect((await speaker("made-up").file("GET", `${at}/secret.txt`)).status).toBe(401);
  await post("runs/delete", { run_id });
  expect((await file("GET", `${at}/secret.txt`)).text).toBe("secret");
  expect((await file("PUT", `${at}/x`, "x")).body.message).toContain("must be in the 'active' state");
  expect(await storedFiles()).toBe(before);
});

test("sending in parts is not done, in the words that clients look for", async ({ stored }) => {
  const { file } = stored;
  const { root } = await rooted(stored);
  for (const what of ["create", "complete", "abort"]) {
    const response = await file("POST", `mpu/${what}/${root}`, JSON.stringify({ path: "x", num_parts: 2 }));
    expect([response.status, response.body.error_code]).toEqual([501, "NOT_IMPLEMENTED"]);
    expect(response.body.message).toMatch(/^Multipart upload is not supported for the current artifact repository/);
  }
  expect((await file("GET", `presigned/${root}/x`)).status).toBe(501);
  expect(await file("GET", "other")).toMatchObject({
    status: 404,
    body: { error_code: "ENDPOINT_NOT_FOUND" },
  });
});

test("uploads that take long leave room for everybody else, and end where their share is full", async ({ stored }) => {
  const { file, get, world } = stored;
  const { share } = fileTransferLimit.capacity;
  const { at, run_id } = await rooted(stored);
  const loose = await world.db.$count(looseFiles);
  const ends: (() => void)[] = [];
  const pull = (content: ReadableStreamDefaultController) =>
    new Promise<void>((done) => {
      content.enqueue(new Uint8Array(1));
      ends.push(() => {
        content.close();
        done();
      });
    });
  // asked for its first piece only when its turn comes
  const slow = () => new ReadableStream({ pull }, { highWaterMark: 0 });
  const sending = Array.from({ length: share }, (_, n) => file("PUT", `${at}/slow-${n}`, slow()));
  while (fileTransferLimit.activeCount < share) await new Promise((soon) => setTimeout(soon, 5));
  const late = await file("PUT", `${at}/late`, "x");
  expect([late.status, late.headers.get("retry-after")]).toEqual([429, "1"]);
  expect((await get("runs/get", { run_id })).status).toBe(200);
  // known before their bytes are kept, so that one that breaks off is found again
  expect(await world.db.$count(looseFiles)).toBe(loose + share);
  for (const end of ends) end();
  expect(new Set((await Promise.all(sending)).map(({ status }) => status))).toEqual(new Set([200]));
  expect(await world.db.$count(looseFiles)).toBe(loose);
});

test("an image goes in and out under the name that older clients give it", async ({ stored }) => {
  const { file } = stored;
  const { experiment_id, run_id } = await begun(stored);
  const folder = `${experiment_id}/${run_id}/artifacts/images`;
  const name = "loss%step%0%timestamp%1700000000000%0f6d2a3b-5c1d-4e2f-9a7b-1c2d3e4f5a6b.png";
  const at = `artifacts/${folder}/${encodeURIComponent(name)}`;
  expect(await file("PUT", at, "pixels")).toMatchObject({ status: 200 });
  const listing = await file("GET", `artifacts?path=${encodeURIComponent(folder)}`);
  expect(listing.body).toEqual({ files: [{ path: name, is_dir: false, file_size: 6 }] });
  expect(await file("GET", at)).toMatchObject({ status: 200, text: "pixels" });
});

test("a file that waits for whoever works on its run holds up nothing that they need", async ({ stored }) => {
  const { file, project, world } = stored;
  const { at } = await rooted(stored);
  const waiting = async () => {
    const [row] = await world.db.execute(
      sql`select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
    );
    return row !== undefined;
  };
  let sending: ReturnType<typeof file> | undefined;
  await world.db.transaction(async (tx) => {
    await lockProject(tx, project.id);
    sending = file("PUT", `${at}/model.bin`, "weights");
    while (!(await waiting())) await new Promise((soon) => setTimeout(soon, 5));
    await tx.select().from(runs).where(eq(runs.projectId, project.id)).for("no key update");
  });
  expect(await sending).toMatchObject({ status: 200 });
});
