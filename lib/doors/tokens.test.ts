// What is taken away while a request's body is on its way counts for that very request, at every door of programs; nothing of it is kept.
import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { POST as postTask } from "@/app/api/v1/projects/[project]/tasks/route";
import { memberships, people, runTags, tasks, tokens } from "@/db/schema";
import { hashSecret } from "@/lib/kernel/secrets";
import { begun, type Stored, speaker, test } from "@/lib/testing/tracking";

type Taking = [what: string, take: (stored: Stored, secret: string) => Promise<unknown>];

const change = ({ world }: Stored, secret: string, fields: Partial<typeof tokens.$inferInsert>) =>
  world.db
    .update(tokens)
    .set(fields)
    .where(eq(tokens.hash, hashSecret(secret)));

const token: Taking[] = [
  ["the token is revoked", (stored, secret) => change(stored, secret, { revokedAt: new Date() })],
  ["the token runs out", (stored, secret) => change(stored, secret, { expiresAt: new Date() })],
  [
    "its person is let go",
    ({ world, scientist }) =>
      world.db.update(people).set({ deactivatedAt: new Date() }).where(eq(people.id, scientist.id)),
  ],
];
const role: Taking = [
  "the role is taken away",
  ({ world, scientist }) => world.db.delete(memberships).where(eq(memberships.personId, scientist.id)),
];

/** The first half, then what happens meanwhile, then the rest. */
function halting(text: string, meanwhile: () => Promise<unknown>): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  const half = Math.floor(bytes.length / 2);
  let isBegun = false;
  return new ReadableStream(
    {
      async pull(controller) {
        if (!isBegun) {
          isBegun = true;
          return controller.enqueue(bytes.slice(0, half));
        }
        await meanwhile();
        controller.enqueue(bytes.slice(half));
        controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

test.for([...token, role])(
  "where %s, REST keeps nothing, with an Idempotency-Key and without",
  async ([, take], { stored }) => {
    const { world, project, scientist } = stored;
    for (const key of [undefined, "again"]) {
      const secret = await stored.token(scientist);
      const body = halting(JSON.stringify({ title: "Ask the branch", phase: "design" }), () => take(stored, secret));
      const headers = new Headers({ authorization: `Bearer ${secret}` });
      if (key) headers.set("idempotency-key", key);
      const sent = { method: "POST", headers, body, duplex: "half" };
      const request = new Request("http://localhost/api/v1/projects/x/tasks", sent);
      const answer = await postTask(request, { params: Promise.resolve({ project: project.key }) });
      expect([401, 404]).toContain(answer.status);
    }
    expect(await world.db.$count(tasks, eq(tasks.projectId, project.id))).toBe(0);
  },
);

test.for([...token, role])(
  "where %s, the protocol keeps nothing and shows nothing",
  async ([what, take], { stored }) => {
    const { run_id, experiment_id } = await begun(stored);
    const asked: [path: string, body: object][] = [
      ["runs/set-tag", { run_id, key: "late", value: "1" }],
      ["runs/search", { experiment_ids: [experiment_id] }],
    ];
    for (const [path, body] of asked) {
      const secret = await stored.token(stored.scientist);
      const { status, text } = await speaker(secret).raw(
        path,
        halting(JSON.stringify(body), () => take(stored, secret)),
      );
      // who sees no project is shown an empty list, as ever
      if (what === role[0] && path === "runs/search") expect(text).not.toContain(run_id);
      else expect([401, 403, 404], path).toContain(status);
    }
    expect(await stored.world.db.$count(runTags, eq(runTags.key, "late"))).toBe(0);
  },
);

test.for([...token, role])("where %s, a file that was on its way is not kept", async ([, take], { stored }) => {
  const { experiment_id, run_id } = await begun(stored);
  const path = `artifacts/${experiment_id}/${run_id}/artifacts/model.bin`;
  const secret = await stored.token(stored.scientist);
  const sent = await speaker(secret).file(
    "PUT",
    path,
    halting("all of the model", () => take(stored, secret)),
  );
  expect([401, 403, 404]).toContain(sent.status);
  await stored.world.db.update(people).set({ deactivatedAt: null }).where(eq(people.id, stored.scientist.id));
  const row = { projectId: stored.project.id, personId: stored.scientist.id, role: "expert" as const };
  await stored.world.db.insert(memberships).values({ ...row, createdAt: new Date() });
  const reader = speaker(await stored.token(stored.scientist, "read"));
  expect((await reader.file("GET", path)).status).toBe(404);
});
