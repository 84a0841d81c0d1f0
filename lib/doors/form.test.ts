// A form that is done leads on where it says so, else says it; one that is refused gives back what was typed, but no secret.
// before anything that reaches next/headers
import "next/dist/server/node-environment-baseline";

import { expect } from "vitest";
import { z } from "zod";
import { command } from "@/lib/kernel/command";
import { invalid } from "@/lib/kernel/errors";
import { inRequest } from "@/lib/testing/next-request";
import { test } from "@/lib/testing/tracking";
import { formAction } from "./form";

const greet = command({
  capability: "account.enter",
  input: z.strictObject({ name: z.string(), password: z.string().optional() }),
  run: async ({ input: { name } }) => {
    if (name === "nobody") throw invalid({ name: "Somebody, please." });
    return { event: null, value: name.length };
  },
});

const posted = async (action: ReturnType<typeof formAction>, fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const headers = { host: "localhost:3000", origin: "http://localhost:3000" };
  const request = new Request("http://localhost:3000/", { method: "POST", headers });
  return inRequest(request, "/page", () => action({}, { status: "idle" }, form));
};

test("what is posted by hand, and is no form of ours, is refused with nothing done", async ({ kept }) => {
  expect(kept.db).toBeDefined();
  const action = formAction(greet, { message: "Greeted" });
  const form = new FormData();
  form.set("name", "Ada");
  const request = () => new Request("http://localhost:3000/", { method: "POST", headers: { host: "localhost:3000" } });
  for (const [scope, given] of [
    [null, form],
    ["CHURN", form],
    [{ project: 7 }, form],
    [{ fixed: { name: 7 } }, form],
    [{}, { name: "Ada" }],
  ])
    expect(
      await inRequest(request(), "/page", () => Reflect.apply(action, null, [scope, { status: "idle" }, given])),
    ).toMatchObject({
      value: { status: "refused", code: "invalid", message: "This is no form." },
    });
});

test("a form that is done stays and says so, or leads on; one that is refused keeps what was typed", async ({
  kept,
}) => {
  expect(kept.db).toBeDefined();
  const stays = formAction(greet, { message: "Greeted" });
  expect(await posted(stays, { name: "Ada" })).toEqual({ value: { status: "done", message: "Greeted", value: 3 } });
  const finishes = formAction(greet, { message: "Greeted", finish: async (length) => `${length} letters` });
  expect(await posted(finishes, { name: "Ada" })).toMatchObject({ value: { value: "3 letters" } });
  const leads = formAction(greet, { message: "Greeted", goTo: (length) => `/letters/${length}` });
  expect(await posted(leads, { name: "Ada" })).toEqual({ ledTo: "/letters/3" });
  expect(await posted(leads, { name: "nobody", password: "mud-otter-vinegar" })).toMatchObject({
    value: { status: "refused", code: "invalid", fields: { name: "Somebody, please." }, values: { name: "nobody" } },
  });
  expect(JSON.stringify(await posted(leads, { name: "nobody", password: "mud-otter-vinegar" }))).not.toContain("otter");
});
