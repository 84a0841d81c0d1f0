// Nobody is offered to agree to what they proposed: on every page that offers it to others.
import "next/dist/server/node-environment-baseline";

import { sql } from "drizzle-orm";
import { afterAll, expect, vi } from "vitest";
import { House, now } from "../full-house/house";
import { tables } from "../full-house/tables";
import { test } from "../full-house/test";
import { actsOf } from "./acts";
import { enter, full, type Onlooker, settle } from "./cast";
import { crawl } from "./crawl";
import { pageRoutes, type Route } from "./routes";

afterAll(() => {
  vi.useRealTimers();
});

test("what one proposed is for others to agree to", { timeout: 120_000 }, async ({ clone, houses }) => {
  vi.useFakeTimers({ now, toFake: ["Date"] });
  process.env.DATABASE_URL = clone.url;
  await enter(clone.database);
  await settle(clone.database);
  const proposer = (houses.cat ?? new House("cat")).id("people", "only expert");
  const proposed = tables.filter(({ columns }) => columns.some(({ property }) => property === "proposedById"));
  for (const { table } of proposed) await clone.database.update(table).set({ proposedById: sql`${proposer}::uuid` });
  const starts = pageRoutes
    .map(({ pattern }) => pattern.replace("[project]", full))
    .filter((path) => path.startsWith(`/projects/${full}/`) && !path.includes("["));
  const offered = async (who: Onlooker) => {
    const isAsked = ({ pattern }: Route) => /\/(requirements|models)(\/\[\w+\])?$/.test(pattern);
    const { visits, faults } = await crawl(who, starts, isAsked, { views: 1 });
    expect(faults).toEqual([]);
    return new Set([...visits.values()].flatMap((page) => actsOf(page).filter((act) => /#(agree|approve)/.test(act))));
  };
  expect(await offered("expert")).toEqual(new Set());
  expect(await offered("stakeholder")).toEqual(new Set(["requirements#agreeRequirement"]));
});
