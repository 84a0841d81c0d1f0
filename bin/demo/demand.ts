// DEMAND: a forecast whose gain is uncertain. In development, good by its technical figures, and worth it only perhaps.
import { advanceProject } from "@/lib/lifecycle/commands";
import { recordCost, setBudget, submitEstimate } from "@/lib/value/commands";
import { recorded } from "./series";
import { on, type Story } from "./stage";

const key = "DEMAND";

export const demand: Story = [
  on(330, async (stage) => {
    await stage.founds("stakeholder", {
      key,
      name: "Fresh goods demand forecast",
      summary:
        "Forecasts tomorrow's sales of fresh goods for each shop, so that less is thrown away and shelves stay full.",
      problem: "Shops throw away 7 % of fresh goods, and at six in the evening one shelf in twelve is empty.",
      todaysProcess: "Shop managers order by experience, helped by last week's sales on a printed list.",
      affected: "212 shops, their managers, purchasing, and customers who come after work.",
      startsOn: stage.day(325),
      endsOn: stage.day(-120),
    });
    const budget = {
      amount: "480,000",
      startsOn: stage.day(325),
      endsOn: stage.day(-120),
      note: "Until the end of the trial in 40 shops.",
    };
    await stage.does("stakeholder", setBudget, budget, key);
  }),
  on(318, async (stage) => {
    const error = await stage.defines("data_scientist", key, {
      name: "Forecast error",
      audience: "technical",
      unit: "%",
      direction: "lower",
      baseline: 31,
      target: 22,
      maxAgeDays: 45,
    });
    const waste = await stage.defines("expert", key, {
      name: "Fresh goods thrown away",
      audience: "domain",
      unit: "% of sales",
      direction: "lower",
      baseline: 7,
      target: 5.5,
      maxAgeDays: 60,
    });
    await stage.defines("stakeholder", key, {
      name: "Margin a shop and week",
      audience: "business",
      unit: "EUR",
      direction: "higher",
      baseline: 8_140,
      target: 8_400,
      maxAgeDays: 60,
    });
    const order = await stage.defines("ml_engineer", key, {
      name: "Time until orders are ready",
      audience: "technical",
      unit: "minutes",
      direction: "lower",
      baseline: 95,
      target: 45,
      maxAgeDays: 45,
    });
    await stage.requires(key, "ml_engineer", "stakeholder", {
      category: "speed",
      priority: "must",
      statement: "Orders for all shops are ready by 04:45, 45 minutes after the tills close their books.",
      metricId: order,
    });
    await stage.requires(key, "data_scientist", "expert", {
      category: "accuracy",
      priority: "must",
      statement: "The forecast errs by at most 22 % a day and article.",
      metricId: error,
    });
    await stage.requires(key, "expert", "stakeholder", {
      category: "accuracy",
      priority: "must",
      statement: "Less is thrown away: at most 5.5 % of sales.",
      metricId: waste,
    });
    await stage.requires(key, "expert", "stakeholder", {
      category: "transparency",
      priority: "must",
      statement: "A manager sees why an order differs from last week's, and can change it.",
      maxAgeDays: 365,
    });
    await stage.requires(key, "data_scientist", "stakeholder", {
      category: "budget",
      priority: "should",
      statement: "A forecast run for all shops costs less than 90 in computing.",
    });
    await stage.requires(key, "stakeholder", "expert", {
      category: "team",
      priority: "should",
      statement: "Purchasing names two people who answer managers' questions.",
    });
    await stage.exempts(
      key,
      "stakeholder",
      "compliance",
      "Sales of articles hold no personal data; confirmed by data protection.",
    );
  }),
  on(300, async (stage) => {
    const estimate = {
      casesPerPeriod: { least: "150", likely: "212", most: "212" },
      gainPerCase: { least: "-1,500", likely: "3,500", most: "11,000" },
      adoption: { least: "35", likely: "60", most: "95" },
      runningCost: { least: "150,000", likely: "210,000", most: "320,000" },
      investment: { least: "250,000", likely: "340,000", most: "520,000" },
      horizon: { least: "3", likely: "4", most: "6" },
      discountRate: "7",
      note: "A case is a shop and year. The gain is the great unknown: six shops tried it for a month, two lost money.",
    };
    await stage.does("data_scientist", submitEstimate, estimate, key);
    await stage.signs(key, "design", ["data_engineer", "expert", "stakeholder"]);
    await stage.does("stakeholder", advanceProject, { version: await stage.version(key) }, key);
  }),
  ...recorded(
    key,
    "data_scientist",
    [
      {
        metric: "Forecast error",
        course: [
          [280, 29],
          [200, 25],
          [120, 21.5],
          [3, 20.4],
        ],
        noise: 0.6,
      },
      {
        metric: "Fresh goods thrown away",
        course: [
          [200, 6.9],
          [100, 6.2],
          [5, 5.9],
        ],
        noise: 0.25,
      },
      {
        metric: "Margin a shop and week",
        course: [
          [200, 8_150],
          [90, 8_230],
          [5, 8_260],
        ],
        noise: 60,
        digits: 0,
      },
      {
        metric: "Time until orders are ready",
        course: [
          [240, 88],
          [130, 52],
          [5, 38],
        ],
        noise: 3,
        digits: 0,
      },
    ],
    23,
  ),
  ...Array.from({ length: 10 }, (_, month) =>
    on(310 - month * 30, async (stage) => {
      const spentOn = stage.day(310 - month * 30);
      await stage.does(
        "data_scientist",
        recordCost,
        { amount: "21,500", kind: "people", spentOn, note: "Team, hours booked" },
        key,
      );
      await stage.does(
        "data_engineer",
        recordCost,
        { amount: "4,800", kind: "data", spentOn, note: "Till data feed" },
        key,
      );
    }),
  ),
  on(60, (stage) =>
    stage.checks(key, [
      [
        "expert",
        "differs from last week",
        "met",
        "Sat with nine managers: all found the reason, two found it too small to read.",
      ],
      ["data_scientist", "less than 90", "met", "Mean of the last 30 runs: 61."],
    ]),
  ),
  on(9, async (stage) => {
    const estimate = {
      casesPerPeriod: { least: "180", likely: "212", most: "212" },
      gainPerCase: { least: "-500", likely: "2,900", most: "6,500" },
      adoption: { least: "45", likely: "65", most: "90" },
      runningCost: { least: "160,000", likely: "205,000", most: "260,000" },
      investment: { least: "120,000", likely: "170,000", most: "260,000" },
      horizon: { least: "3", likely: "4", most: "5" },
      discountRate: "7",
      sources: {
        gainPerCase: { from: "measured", note: "Five months in 40 shops, against 40 like them" },
        casesPerPeriod: { from: "measured", note: "Shops on next year's list" },
      },
      note: "After five months in 40 shops: the loss cases have a cause (too few articles), the high end has gone.",
    };
    await stage.does("data_scientist", submitEstimate, estimate, key);
  }),
];
