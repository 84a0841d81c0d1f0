// A file of costs is shown first, then recorded whole; one wrong line records nothing.
import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { costs, events, valueSummaries } from "@/db/schema";
import { test } from "@/lib/testing/test";
import { importCosts } from "./cost-file.commands";

const csv = [
  "spent_on,kind,amount,note",
  '2026-01-05,people,"1,200.50","Two days, Mei"',
  "2026-01-06,Computing,80,",
  "2026-02-06,compute,20,Training",
].join("\n");

describe("importCosts", () => {
  test("shows what would be saved, and saves nothing", async ({ db, world }) => {
    const { project, members } = await world.team();
    const outcome = await world.perform(members.data_engineer, importCosts, { csv }, project);
    expect(outcome).toMatchObject({
      refusal: {
        code: "precondition",
        details: {
          preview: {
            count: 3,
            total: 130_050,
            byKind: [
              { kind: "people", amount: 120_050 },
              { kind: "compute", amount: 10_000 },
            ],
            rows: [
              { amount: 120_050, kind: "people", spentOn: "2026-01-05", note: "Two days, Mei" },
              { amount: 8_000 },
              { amount: 2_000 },
            ],
          },
        },
      },
    });
    expect(await db.select().from(costs).where(eq(costs.projectId, project.id))).toEqual([]);
  });

  test("records every line once it is confirmed, in one event", async ({ db, world }) => {
    const { project, members } = await world.team();
    const outcome = await world.perform(members.data_engineer, importCosts, { csv, confirmed: "on" }, project);
    expect(outcome).toMatchObject({ ok: true, value: { count: 3 } });
    const [summary] = await db.select().from(valueSummaries).where(eq(valueSummaries.projectId, project.id));
    expect(summary?.spent).toBe(130_050);
    expect(await db.select().from(events).where(eq(events.projectId, project.id))).toMatchObject([
      { kind: "costs.imported", after: { count: 3, total: 130_050 } },
    ]);
  });

  test("names every wrong line, and records none", async ({ db, world }) => {
    const { project, members } = await world.team();
    const faulty = [csv, "2026-02-30,data,5,", "2026-02-01,lunch,5,", "2026-02-01,data,-5,", "2026-02-01,data,a lot,"];
    const input = { csv: faulty.join("\n"), confirmed: "on" };
    expect(await world.perform(members.stakeholder, importCosts, input, project)).toMatchObject({
      refusal: {
        code: "invalid",
        details: {
          fields: {
            "line.5": "“2026-02-30” is no day of the calendar.",
            "line.6": "“lunch” is none of people, data, compute, licences, operation, other.",
            "line.7": "A cost is 0 or more: strike the wrong one out instead.",
            "line.8": "“a lot” is not an amount in EUR.",
          },
        },
      },
    });
    expect(await db.select().from(costs).where(eq(costs.projectId, project.id))).toEqual([]);
  });

  test("refuses what is no such file", async ({ world }) => {
    const { project, members } = await world.team();
    const fieldsOf = async (csv: string) => {
      const outcome = await world.perform(members.stakeholder, importCosts, { csv }, project);
      return outcome.ok ? {} : outcome.refusal.details.fields;
    };
    expect(await fieldsOf("day,sum\n2026-01-01,5")).toHaveProperty(["line.1"]);
    expect(await fieldsOf("")).toHaveProperty("csv");
    expect(await fieldsOf(`spent_on,kind,amount,note\n${"2026-01-01,data,1,x\n".repeat(5_001)}`)).toHaveProperty([
      "line.5002",
    ]);
  });

  test("a file that comes to more than can be counted exactly is refused before it is shown", async ({ world }) => {
    const { project, members } = await world.team();
    const much = ["spent_on,kind,amount", "2026-01-05,people,90071992547409.91", "2026-01-06,people,0.01"].join("\n");
    expect(await world.perform(members.data_engineer, importCosts, { csv: much }, project)).toMatchObject({
      refusal: {
        code: "invalid",
        details: { fields: { csv: "These costs come to more than can be counted exactly." } },
      },
    });
  });
});
