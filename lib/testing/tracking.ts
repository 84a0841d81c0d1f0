// A world that the tracking protocol talks to: really stored, with tokens, and one who speaks for a data scientist.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tokens } from "@/db/schema";
import { hashSecret, newSecret } from "@/lib/kernel/secrets";
import { artifactRoute } from "@/lib/mlflow/artifacts/door";
import { mlflowRoute } from "@/lib/mlflow/door";
import { test as base } from "./test";
import { World } from "./world";

/** Rows that are really stored, because a route opens its own connection. */
export const test = base.extend<{ kept: World; stored: Awaited<ReturnType<typeof furnish>> }>({
  kept: [
    async ({ clone }, use) => {
      process.env.DATABASE_URL = clone.url;
      process.env.QUINTET_FILES = await mkdtemp(join(tmpdir(), "quintet-files-"));
      await use(new World(clone.database));
      await rm(process.env.QUINTET_FILES, { recursive: true, force: true });
    },
    { scope: "worker" },
  ],
  stored: async ({ kept }, use) => use(await furnish(kept)),
});

async function furnish(world: World) {
  world.now = new Date();
  const project = await world.project();
  const [scientist, expert, stranger] = [
    await world.member(project.id, "data_scientist"),
    await world.member(project.id, "expert"),
    await world.person(),
  ];
  const token = async (person: { id: string }, scope: "read" | "write" = "write") => {
    const secret = newSecret();
    const row = { personId: person.id, name: "Notebook", hash: hashSecret(secret), tail: secret.slice(-4), scope };
    await world.db.insert(tokens).values({ ...row, createdAt: world.now });
    return secret;
  };
  const secret = await token(scientist);
  return { world, project, scientist, expert, stranger, token, secret, ...speaker(secret) };
}

export type Said = {
  status: number;
  body: Record<string, unknown> & { experiment_id?: string; next_page_token?: string } & {
    error_code?: string;
    message?: string;
  };
  text: string;
  headers: Headers;
};

/** Somebody with this token. */
export function speaker(secret: string) {
  const authorization = `Bearer ${secret}`;
  const type = "application/json";
  const said = async (response: Response): Promise<Said> => {
    const text = await response.text();
    const body = text.startsWith("{") ? JSON.parse(text) : {};
    return { status: response.status, body, text, headers: response.headers };
  };
  const send = async (method: string, path: string, body: unknown, more: Record<string, string> = {}) => {
    const headers = { authorization, "content-type": type, ...more };
    const text = typeof body === "string" ? body : JSON.stringify(body);
    return said(await mlflowRoute(new Request(`${service}/mlflow/${path}`, { method, headers, body: text })));
  };
  return {
    send,
    post: (path: string, body: unknown, more?: Record<string, string>) => send("POST", path, body, more),
    patch: (path: string, body: unknown = {}) => send("PATCH", path, body),
    get: async (path: string, query: Record<string, string> = {}, route = mlflowRoute) => {
      const headers = { authorization, "content-type": type };
      return said(await route(new Request(`${service}/mlflow/${path}?${new URLSearchParams(query)}`, { headers })));
    },
    /** A body that comes bit by bit. */
    raw: async (path: string, body: BodyInit) => {
      const request = { method: "POST", headers: { authorization, "content-type": type }, body, duplex: "half" };
      return said(await mlflowRoute(new Request(`${service}/mlflow/${path}`, request)));
    },
    /** A file, or a question about files. */
    file: async (method: string, path: string, content?: BodyInit, more: Record<string, string> = {}) => {
      const request = { method, headers: { authorization, ...more }, body: content, duplex: "half" };
      return said(await artifactRoute(new Request(`${service}/mlflow-artifacts/${path}`, request)));
    },
  };
}

const service = "http://localhost/api/2.0";

export type Stored = Awaited<ReturnType<typeof furnish>>;
export async function begun({ post, project }: Stored, name = `e${Math.random()}`) {
  const made = await post("experiments/create", { name: `${project.key}/${name}` });
  const experiment_id: string = made.body.experiment_id ?? "";
  const run = await post("runs/create", { experiment_id, start_time: 1_000, run_name: "first" });
  const { info } = run.body.run as { info: { run_id: string } };
  return { experiment_id, run_id: info.run_id };
}
