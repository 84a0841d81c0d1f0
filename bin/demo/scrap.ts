// SCRAP: stopped by its review (reviews.ts). The camera saw well enough, but there was too little scrap to pay for it.
import { advanceProject } from "@/lib/lifecycle/commands";
import { recordCost, setBudget, submitEstimate } from "@/lib/value/commands";
import { recorded } from "./series";
import { on, type Story } from "./stage";

const key = "SCRAP";

export const scrap: Story = [
  on(610, async (stage) => {
    await stage.founds("stakeholder", {
      key,
      name: "Scrap detection by camera",
      summary: "A camera over the press line that finds faulty parts before they are painted.",
      problem: "Faulty parts are found after painting, when they have cost four times as much as at the press.",
      todaysProcess: "A worker looks at every twentieth part; the rest is checked after painting.",
      affected: "Press line 3, quality assurance, the paint shop.",
      startsOn: stage.day(605),
      endsOn: stage.day(260),
    });
    await stage.does(
      "stakeholder",
      setBudget,
      {
        amount: "190,000",
        startsOn: stage.day(605),
        endsOn: stage.day(260),
        note: "Camera, light and half a year of work.",
      },
      key,
    );
    await stage.defines("data_scientist", key, {
      name: "Faults found",
      audience: "technical",
      unit: "%",
      direction: "higher",
      baseline: 22,
      target: 85,
      maxAgeDays: 60,
    });
    await stage.defines("expert", key, {
      name: "Good parts thrown out",
      audience: "domain",
      unit: "a shift",
      direction: "lower",
      baseline: 3,
      target: 5,
      maxAgeDays: 60,
    });
    await stage.defines("stakeholder", key, {
      name: "Scrap cost a month",
      audience: "business",
      unit: "EUR",
      direction: "lower",
      baseline: 14_200,
      target: 6_000,
      maxAgeDays: 60,
    });
    await stage.requires(key, "ml_engineer", "stakeholder", {
      category: "speed",
      priority: "must",
      statement: "A part is judged within 300 ms, before the belt moves on.",
    });
    await stage.requires(key, "expert", "stakeholder", {
      category: "accuracy",
      priority: "must",
      statement: "At least 85 of 100 faulty parts are found.",
    });
    await stage.requires(key, "expert", "stakeholder", {
      category: "transparency",
      priority: "could",
      statement: "The fault is marked in the picture.",
    });
    await stage.requires(key, "stakeholder", "expert", {
      category: "budget",
      priority: "must",
      statement: "It pays back within two years.",
    });
    await stage.requires(key, "ml_engineer", "stakeholder", {
      category: "team",
      priority: "should",
      statement: "The shift leader can clean and adjust the camera.",
    });
    await stage.exempts(
      key,
      "stakeholder",
      "compliance",
      "The camera sees parts, never people; agreed with the works council.",
    );
  }),
  on(585, async (stage) => {
    const estimate = {
      casesPerPeriod: { least: "9,000", likely: "14,000", most: "20,000" },
      gainPerCase: { least: "4", likely: "9", most: "13" },
      adoption: { least: "70", likely: "85", most: "95" },
      runningCost: { least: "18,000", likely: "26,000", most: "40,000" },
      investment: { least: "130,000", likely: "175,000", most: "240,000" },
      horizon: { least: "3", likely: "4", most: "5" },
      discountRate: "8",
      note: "Scrap figures of the year before, from the paint shop's own count.",
    };
    await stage.does("data_scientist", submitEstimate, estimate, key);
    await stage.signs(key, "design", ["data_engineer", "expert", "stakeholder"]);
    await stage.does("ml_engineer", advanceProject, { version: await stage.version(key) }, key);
  }),
  ...recorded(
    key,
    "data_scientist",
    [
      {
        metric: "Faults found",
        course: [
          [560, 55],
          [450, 79],
          [350, 88],
        ],
        noise: 1.5,
      },
      {
        metric: "Good parts thrown out",
        course: [
          [560, 14],
          [350, 6],
        ],
        noise: 1,
        digits: 0,
      },
      {
        metric: "Scrap cost a month",
        course: [
          [560, 13_900],
          [450, 8_100],
          [350, 5_100],
        ],
        noise: 300,
        digits: 0,
        everyDays: 28,
      },
    ],
    51,
  ),
  ...Array.from({ length: 8 }, (_, month) =>
    on(590 - month * 30, async (stage) => {
      const cost = {
        amount: month === 1 ? "58,000" : "12,700",
        kind: month === 1 ? "other" : "people",
        spentOn: stage.day(590 - month * 30),
        note: month === 1 ? "Camera and light" : "Team, hours booked",
      };
      await stage.does("data_scientist", recordCost, cost, key);
    }),
  ),
  on(352, async (stage) => {
    const estimate = {
      casesPerPeriod: { least: "2,500", likely: "3,600", most: "5,500" },
      gainPerCase: { least: "4", likely: "9", most: "13" },
      adoption: { least: "75", likely: "88", most: "95" },
      runningCost: { least: "22,000", likely: "29,000", most: "41,000" },
      investment: { least: "25,000", likely: "40,000", most: "60,000" },
      horizon: { least: "3", likely: "4", most: "5" },
      discountRate: "8",
      sources: { casesPerPeriod: { from: "measured", note: "Scrap count of the first month with the new tools" } },
      note: "The new press tools make a quarter of the scrap that the old ones made.",
    };
    await stage.does("stakeholder", submitEstimate, estimate, key);
  }),
];
