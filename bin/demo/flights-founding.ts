// FLIGHTS, the first weeks: late departures, what it would help to know of them an hour ahead, and what must hold.
import { setBudget, submitEstimate } from "@/lib/value/commands";
import { on, type Story } from "./stage";

const key = "FLIGHTS";

export const founding: Story = [
  on(352, async (stage) => {
    await stage.founds("stakeholder", {
      key,
      name: "Late departures",
      summary: "Tells the ground crews of three New York airports an hour ahead which flights will leave late.",
      problem:
        "More than one flight in five leaves over 15 minutes late. Crews stand at gates where nothing happens, and are missing where three flights leave at once.",
      todaysProcess: "Dispatchers call the gates on the hour and move crews by experience.",
      affected: "Ground crews (310 people), dispatchers, and the passengers of some 900 departures a day.",
      startsOn: stage.day(350),
      endsOn: stage.day(-200),
    });
    const budget = {
      amount: "340,000",
      startsOn: stage.day(350),
      endsOn: stage.day(-200),
      note: "Build and the first year of use.",
    };
    await stage.does("stakeholder", setBudget, budget, key);
  }),
  on(346, async (stage) => {
    const right = await stage.defines("data_scientist", key, {
      name: "Late calls that come true",
      audience: "technical",
      unit: "%",
      direction: "higher",
      baseline: 23,
      target: 50,
      maxAgeDays: 21,
    });
    const seen = await stage.defines("expert", key, {
      name: "Late flights seen an hour ahead",
      audience: "domain",
      unit: "%",
      direction: "higher",
      baseline: 12,
      target: 25,
      maxAgeDays: 21,
    });
    const fast = await stage.defines("ml_engineer", key, {
      name: "Time to judge a flight",
      audience: "technical",
      unit: "µs",
      direction: "lower",
      baseline: 50,
      target: 10,
      maxAgeDays: 21,
    });
    await stage.defines("stakeholder", key, {
      name: "Flights rightly called late",
      audience: "business",
      unit: "a week",
      direction: "higher",
      baseline: 150,
      target: 300,
      maxAgeDays: 21,
    });
    await stage.requires(key, "data_scientist", "stakeholder", {
      category: "accuracy",
      priority: "must",
      statement: "Of the flights that are called late, at least half leave late.",
      metricId: right,
    });
    await stage.requires(key, "expert", "stakeholder", {
      category: "accuracy",
      priority: "must",
      statement: "At least a quarter of the late flights are seen an hour ahead.",
      metricId: seen,
    });
    await stage.requires(key, "ml_engineer", "stakeholder", {
      category: "speed",
      priority: "must",
      statement: "A departure board of 900 flights is judged within ten milliseconds.",
      metricId: fast,
    });
    await stage.requires(key, "expert", "stakeholder", {
      category: "transparency",
      priority: "should",
      statement: "Dispatchers see the weather and the delays before that a call rests on.",
    });
    await stage.requires(key, "data_engineer", "stakeholder", {
      category: "budget",
      priority: "should",
      statement: "It runs on the data that the airports publish anyway.",
    });
    await stage.requires(key, "ml_engineer", "stakeholder", {
      category: "team",
      priority: "should",
      statement: "Each shift has somebody who can read the board and switch it off.",
    });
    await stage.exempts(
      key,
      "stakeholder",
      "compliance",
      "Flights and weather are public, and no person is in the data.",
    );
  }),
  on(344, async (stage) => {
    const estimate = {
      casesPerPeriod: { least: "9,000", likely: "15,000", most: "24,000" },
      gainPerCase: { least: "4", likely: "11", most: "19" },
      adoption: { least: "40", likely: "65", most: "85" },
      runningCost: { least: "18,000", likely: "26,000", most: "40,000" },
      investment: { least: "110,000", likely: "150,000", most: "230,000" },
      horizon: { least: "2", likely: "4", most: "5" },
      discountRate: "6",
      note: "A case is a late flight that is called in time; the gain is the crew time that is not spent waiting.",
    };
    await stage.does("stakeholder", submitEstimate, estimate, key);
  }),
];
