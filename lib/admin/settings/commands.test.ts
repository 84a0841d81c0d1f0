// Settings are checked, locked against a lost update, and on record.
import { describe, expect } from "vitest";
import { events } from "@/db/schema";
import { workspaceGrant } from "@/lib/access/grant";
import { test } from "@/lib/testing/test";
import { updateSettings } from "./commands";
import { getSettings } from "./queries";

const typed = {
  name: "Acme",
  defaultAccess: "private",
  currency: "chf",
  timeZone: "Europe/Zurich",
  handoverDays: "2",
  version: "1",
};

describe("updateSettings", () => {
  test("saves, records what changed, and shows both sides of a conflict", async ({ world, db }) => {
    await world.workspace();
    const admin = await world.person({ isAdmin: true });
    expect(await world.perform(admin, updateSettings, typed)).toMatchObject({ ok: true, value: { version: 2 } });
    const grant = await workspaceGrant(world.asker(admin), "settings.manage");
    const stored = {
      name: "Acme",
      defaultAccess: "private",
      currency: "CHF",
      timeZone: "Europe/Zurich",
      handoverDays: 2,
      version: 2,
    };
    expect(await getSettings(grant)).toEqual(stored);
    const [event] = await db.select().from(events);
    expect(event).toMatchObject({ kind: "workspace.settings_changed", before: { name: "Test", currency: "EUR" } });
    expect(await world.perform(admin, updateSettings, { ...typed, name: "Late" })).toMatchObject({
      refusal: { code: "conflict", details: { theirs: stored } },
    });
    expect(await world.perform(admin, updateSettings, { ...typed, version: 2 })).toMatchObject({
      refusal: { code: "precondition" },
    });
    expect(await getSettings(grant)).toEqual(stored);
  });

  test.for<[field: string, value: string]>([
    ["name", ""],
    ["name", "x".repeat(61)],
    ["currency", "EURO"],
    ["timeZone", "Middle/Earth"],
    // the database knows it, and the engine that writes days does not
    ["timeZone", "posix/Europe/Vienna"],
    ["defaultAccess", "public"],
    ["handoverDays", "15"],
    ["handoverDays", "-1"],
    ["handoverDays", "1.5"],
    ["handoverDays", "soon"],
    ["handoverDays", ""],
    ["version", "zero"],
    ["setupCodeHash", "x"],
  ])("refuses %s as %j", async ([field, value], { world }) => {
    await world.workspace();
    const admin = await world.person({ isAdmin: true });
    const outcome = await world.perform(admin, updateSettings, { ...typed, [field]: value });
    expect(outcome.ok ? {} : Object.keys(outcome.refusal.details.fields ?? {})).toEqual([field]);
  });
});
