import { expect, vi } from "vitest";
import { database } from "@/db/client";
import { countAttempt } from "@/lib/kernel/attempts";
import { unknownVisitor } from "@/lib/kernel/visitor";
import { openSharedReport } from "@/lib/reports/sharing/commands";
import { now } from "../full-house/house";
import { test } from "../test";
import { tokenOf } from "./cast";
import { checks } from "./checks";
import { describePages } from "./described";
import { outlineOf } from "./outline";
import { visit } from "./visit";

const links = [
  `/invite/${tokenOf("oneTimeLinks", "first")}`,
  `/reset/${tokenOf("oneTimeLinks", "second")}`,
  `/reset/${tokenOf("oneTimeLinks", "used")}`,
  `/reset/${tokenOf("oneTimeLinks", "expired")}`,
  `/shared/${tokenOf("reportShares", "first")}`,
  `/shared/${tokenOf("reportShares", "ended")}`,
];

test("whoever comes first sets up the workspace", async ({ clone }) => {
  vi.useFakeTimers({ now, toFake: ["Date"] });
  process.env.DATABASE_URL = clone.url;
  const setup = await visit("/setup", { isFramed: true });
  vi.useRealTimers();
  expect(setup).toMatchObject({ outcome: "shown", complaints: [], title: "Set up" });
  expect(Object.values(checks).flatMap((check) => check(setup.markup))).toEqual([]);
  await expect(outlineOf(setup.markup, String).join("\n")).toMatchFileSnapshot("./reviewed/setup.txt");
});

test("a report that was opened too often says so, and when to try again", async ({ clone }) => {
  process.env.DATABASE_URL = clone.url;
  const token = tokenOf("reportShares", "often");
  const given = { input: { token }, personId: null, visitor: unknownVisitor };
  for (let count = 0; count < 300; count += 1) await countAttempt(database(), openSharedReport.limits?.(given) ?? []);
  const page = await visit(`/shared/${token}`);
  expect(page).toMatchObject({ outcome: "shown", complaints: [], title: "Opened too often" });
  expect(outlineOf(page.markup, String)).toEqual([
    "# Opened too often",
    "Too many attempts. Try again in 15 minutes. The link stays good.",
  ]);
  expect(page.told.waitSeconds).toBeGreaterThan(600);
  expect((await visit(`/shared/${tokenOf("reportShares", "none")}`)).outcome).toBe("absent");
});

describePages(["entrance"], "nobody", links);
