// Every server action of the build, as somebody would post to it by hand: past the page, past the form, with fields of their own.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Capability } from "@/lib/access/policy";
import { topicOf } from "@/lib/testing/names";
import { exampleOf } from "./addresses";
import type { House } from "./fixtures";
import { root } from "./programs";

export type Action = { id: string; name: string; capability: Capability; page: string };

type Manifest = { node: Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }> };

/** With the capability of the command behind each, as the domain's own files say it. */
export async function listActions(): Promise<Action[]> {
  const path = join(root, ".next", "server", "server-reference-manifest.json");
  const { node } = JSON.parse(readFileSync(path, "utf8")) as Manifest;
  return Promise.all(
    Object.entries(node).map(async ([id, { filename, exportedName, workers }]) => {
      const [page = ""] = Object.keys(workers).sort((a, b) => a.length - b.length);
      const steps = page.replace(/^app\/|\/page$/g, "").split("/");
      return {
        id,
        name: `lib/${topicOf(filename)} ${exportedName}`,
        capability: await capabilityOf(filename, exportedName),
        page: `/${steps.filter((step) => !step.startsWith("(") && step !== "page").join("/")}`,
      };
    }),
  );
}

async function capabilityOf(file: string, name: string): Promise<Capability> {
  const source = readFileSync(join(root, file), "utf8");
  const command = new RegExp(`export const ${name} = formAction\\(commands\\.(\\w+)`).exec(source)?.[1];
  const from = /import \* as commands from "\.\/(.+)"/.exec(source)?.[1];
  const held: Record<string, { capability: Capability }> = await import(
    pathToFileURL(join(root, file, "..", `${from}.ts`)).href
  );
  const capability = held[command ?? ""]?.capability;
  if (!capability) throw new Error(`${file}: ${name} names no command.`);
  return capability;
}

export type Letter = {
  cookie?: string;
  project?: string;
  fields: Record<string, string>;
  /** Our own, unless it says otherwise; null leaves it out. */
  origin?: string | null;
  headers?: Record<string, string>;
};

/** `sign-in`: led there. `shut`: Next itself did not run it. Else what the form would have been told. */
export type Answer = {
  says: "sign-in" | "shut" | "done" | string;
  fields: Record<string, string>;
  status: number;
  /** What would be saved once it is confirmed. */
  preview?: unknown;
  cookies: string[];
  /** All of it, as it came. */
  text: string;
};

/** As React itself posts it: three arguments, of which the last is the form. */
export async function post(house: House, action: Action, letter: Letter): Promise<Answer> {
  const { address, headers, body } = await sealed(house, action, letter);
  return read(await fetch(address, { method: "POST", headers, body, redirect: "manual" }));
}

/** The same, but something happens when half of it is on its way. */
export async function postHalting(
  house: House,
  action: Action,
  letter: Letter,
  meanwhile: () => Promise<unknown>,
): Promise<Answer> {
  const { address, headers, body } = await sealed(house, action, letter);
  const whole = new Request(address, { method: "POST", headers, body });
  const bytes = new Uint8Array(await whole.arrayBuffer());
  const half = Math.floor(bytes.length / 2);
  let isBegun = false;
  const pull = async (content: ReadableStreamDefaultController<Uint8Array>) => {
    if (isBegun) {
      await meanwhile();
      content.enqueue(bytes.slice(half));
      return content.close();
    }
    isBegun = true;
    content.enqueue(bytes.slice(0, half));
  };
  const halting = new ReadableStream({ pull }, { highWaterMark: 0 });
  const sent = { method: "POST", headers: whole.headers, body: halting, duplex: "half" };
  return read(await fetch(address, { ...sent, redirect: "manual" }));
}

async function sealed(
  house: House,
  action: Action,
  { cookie, project, fields, origin = house.url, headers: more }: Letter,
) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(`_1_${name}`, value);
  body.append("0", JSON.stringify([{ project, fixed: {} }, { status: "idle" }, "$K1"]));
  const headers = new Headers({ ...more, "next-action": action.id, accept: "text/x-component" });
  if (cookie) headers.append("cookie", `quintet=${cookie}`);
  if (origin) headers.set("origin", origin);
  return { address: new URL(await exampleOf(action.page, house), house.url), headers, body };
}

async function read(answer: Response): Promise<Answer> {
  const text = await answer.text();
  const told = { fields: {}, status: answer.status, cookies: answer.headers.getSetCookie(), text };
  const led = answer.headers.get("x-action-redirect");
  if (led) return { ...told, says: led.startsWith("/sign-in") ? "sign-in" : "done" };
  const state = /^\w+:(\{"status":"(?:done|refused)".*)$/m.exec(text)?.[1];
  if (!state) return { ...told, says: answer.ok ? `an answer that is none: ${text.slice(0, 200)}` : "shut" };
  const { status, code, fields = {}, preview } = JSON.parse(state);
  return { ...told, says: status === "done" ? "done" : code, fields, preview };
}
