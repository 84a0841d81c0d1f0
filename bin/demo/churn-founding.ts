// CHURN, the first weeks: the problem, the measures of success, the hope, what must hold, and the design gate.
import { advanceProject } from "@/lib/lifecycle/commands";
import { setBudget, submitEstimate } from "@/lib/value/commands";
import { on, type Story } from "./stage";

const key = "CHURN";

export const founding: Story = [
  on(725, async (stage) => {
    await stage.founds("stakeholder", {
      key,
      name: "Churn early warning",
      summary: "Tells the service team which customers are about to leave, early enough to call them.",
      problem:
        "About 2.1 % of our contract customers leave every month, and we notice when the letter of notice arrives.",
      todaysProcess:
        "The service team calls 600 customers a month, picked by the age of their contract. One call in nine reaches somebody who meant to leave.",
      affected: "Service team (14 people), contract customers (310,000), finance.",
      startsOn: stage.day(720),
      endsOn: stage.day(-180),
    });
    const budget = {
      amount: "260,000",
      startsOn: stage.day(720),
      endsOn: stage.day(-180),
      note: "Approved for build and two years of use.",
    };
    await stage.does("stakeholder", setBudget, budget, key);
  }),
  on(712, async (stage) => {
    await stage.defines("data_scientist", key, {
      name: "Precision of the call list",
      audience: "technical",
      unit: "%",
      direction: "higher",
      baseline: 11,
      target: 30,
      maxAgeDays: 30,
    });
    await stage.defines("ml_engineer", key, {
      name: "Time to score a customer",
      audience: "technical",
      unit: "ms",
      direction: "lower",
      baseline: 900,
      target: 200,
      maxAgeDays: 30,
    });
    await stage.defines("expert", key, {
      name: "Calls wasted a week",
      audience: "domain",
      unit: "calls",
      direction: "lower",
      baseline: 133,
      target: 105,
      maxAgeDays: 30,
    });
    await stage.defines("stakeholder", key, {
      name: "Customers kept a month",
      audience: "business",
      unit: "customers",
      direction: "higher",
      baseline: 38,
      target: 90,
      maxAgeDays: 45,
    });
  }),
  on(705, async (stage) => {
    const estimate = {
      casesPerPeriod: { least: "5000", likely: "7200", most: "9000" },
      gainPerCase: { least: "18", likely: "38", most: "55" },
      adoption: { least: "45", likely: "70", most: "90" },
      runningCost: { least: "40,000", likely: "55,000", most: "80,000" },
      investment: { least: "90,000", likely: "120,000", most: "170,000" },
      horizon: { least: "3", likely: "4", most: "5" },
      discountRate: "6",
      note: "Calls from the service log of last year, gain per case from the pilot in the north region.",
    };
    await stage.does("data_scientist", submitEstimate, estimate, key);
  }),
  on(698, async (stage) => {
    await stage.requires(key, "ml_engineer", "stakeholder", {
      category: "speed",
      priority: "must",
      statement: "A customer is scored within 200 ms while the agent is on the phone.",
      maxAgeDays: 400,
    });
    await stage.requires(key, "expert", "stakeholder", {
      category: "accuracy",
      priority: "must",
      statement: "At least 30 % of the customers on the call list really mean to leave.",
      maxAgeDays: 400,
    });
    await stage.requires(key, "expert", "stakeholder", {
      category: "transparency",
      priority: "should",
      statement: "Each name on the list comes with its three strongest reasons, in plain words.",
      maxAgeDays: 400,
    });
    await stage.requires(key, "data_engineer", "stakeholder", {
      category: "compliance",
      priority: "must",
      statement: "Only data that the customer's contract allows is used; checked once a year with data protection.",
      maxAgeDays: 400,
    });
    await stage.requires(key, "data_scientist", "stakeholder", {
      category: "budget",
      priority: "must",
      statement: "Running it costs no more than 80,000 a year.",
      maxAgeDays: 400,
    });
    await stage.requires(key, "ml_engineer", "stakeholder", {
      category: "team",
      priority: "should",
      statement: "Two people can retrain and release the model without help.",
      maxAgeDays: 400,
    });
  }),
  on(680, async (stage) => {
    await stage.signs(key, "design", ["data_engineer", "expert", "stakeholder"]);
    await stage.does("stakeholder", advanceProject, { version: await stage.version(key) }, key);
  }),
];
