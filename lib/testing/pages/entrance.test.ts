import { expect, vi } from "vitest";
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

describePages("entrance", "nobody", links);
