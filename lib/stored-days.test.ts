// What the database and the commands make of days holds where clocks are awkward too, in the workspace's zone.
import { v7 } from "uuid";
import { describe, expect } from "vitest";
import { events, projects } from "@/db/schema";
import { workspaceGrant } from "./access/grant";
import { listAudit } from "./admin/audit/queries";
import { dayNumber, dayOfNumber } from "./kernel/days";
import { waiveCriterion } from "./lifecycle/commands";
import { getGate } from "./lifecycle/queries";
import { listDueReviews } from "./reviews/schedule/queries";
import { defaultCadenceMonths, reviewDueOn } from "./reviews/schedule/rules";
import { awkward, dayIn, firstOf, later } from "./testing/examples/clocks/moments";
import { test } from "./testing/test";

const zones = [...Map.groupBy(awkward, ({ zone }) => zone)];
const dayAfter = (day: string) => dayOfNumber(dayNumber(day) + 1);

describe.for(zones)("in %s", ([zone, moments]) => {
  test("a review is due on the day that the rule says, whenever its project began", async ({ db, world }) => {
    await world.workspace({ timeZone: zone });
    const { id: ownerId } = await world.person();
    const began = moments.map(({ at }, index) => ({ id: v7(), key: `K${index}`, at }));
    const common = { name: "One", visibility: "private" as const, currency: "EUR", ownerId };
    await db
      .insert(projects)
      .values(began.map(({ id, key, at }) => ({ ...common, id, key, createdAt: at, updatedAt: at })));
    const due = new Map((await listDueReviews(db, "2100-01-01", 500)).map(({ id, dueOn }) => [id, dueOn]));
    const wrong = began.filter(
      ({ id, at }) =>
        due.get(id) !== reviewDueOn({ months: defaultCadenceMonths, beganAt: at, timeZone: zone, last: null }),
    );
    expect(wrong).toEqual([]);
  });

  test("the audit log of a day holds all of that day and nothing else", async ({ db, world }) => {
    await world.workspace({ timeZone: zone });
    const admin = await world.person({ isAdmin: true });
    await db.insert(events).values(moments.map(({ at }) => ({ at, kind: "person.signed_in" as const })));
    const grant = await workspaceGrant(world.asker(admin), "audit.read");
    const wrong: string[] = [];
    for (const day of new Set(moments.map((moment) => moment.day))) {
      const { entries } = await listAudit(grant, { from: day, to: day });
      const own = moments.filter((moment) => moment.day === day).length;
      if (entries.length !== own || entries.some(({ at }) => dayIn(at.getTime(), zone) !== day)) wrong.push(day);
    }
    expect(wrong).toEqual([]);
  });

  test("a waiver until a day holds to the last moment of it", async ({ world }) => {
    await world.workspace({ timeZone: zone });
    const { project, members } = await world.team();
    const waived = { gate: "design", criterion: "design.context", reason: "Settled with the board." };
    const day = "2026-02-28";
    world.now = new Date(firstOf(day, zone) - 1);
    const outcome = await world.perform(members.stakeholder, waiveCriterion, { ...waived, expiresOn: day }, project);
    expect(outcome).toMatchObject({ ok: true });
    const end = new Date(firstOf(dayAfter(day), zone));
    const stateAt = async (now: Date) => {
      world.now = now;
      const { criteria } = await getGate(await world.grant(members.stakeholder, project), "design");
      return criteria.find(({ id }) => id === waived.criterion)?.state;
    };
    expect([await stateAt(later(end, -1)), await stateAt(end)]).toEqual(["waived", "missing"]);
  });
});
