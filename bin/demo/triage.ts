// TRIAGE: everything is there but two names. The stakeholder has signed the design gate; the expert and the data engineer have not.

import { proposeRequirement } from "@/lib/requirements/commands";
import { setBudget, submitEstimate } from "@/lib/value/commands";
import { recorded } from "./series";
import { on, type Story } from "./stage";

const key = "TRIAGE";

export const triage: Story = [
  on(75, async (stage) => {
    await stage.founds("ml_engineer", {
      key,
      name: "Claims triage",
      summary:
        "Sorts incoming damage claims, so that simple ones are paid the same day and hard ones reach an expert at once.",
      problem:
        "A claim waits 6 days until somebody opens it. Simple ones wait as long as hard ones, and every third customer asks twice.",
      todaysProcess: "Clerks take claims in the order of arrival; an expert is called in when a clerk is unsure.",
      affected: "46 clerks, 9 loss experts, about 120,000 customers with a claim every year.",
      startsOn: stage.day(70),
      endsOn: stage.day(-300),
    });
  }),
  on(66, async (stage) => {
    const sure = await stage.defines("data_scientist", key, {
      name: "Claims sorted right",
      audience: "technical",
      unit: "%",
      direction: "higher",
      baseline: 71,
      target: 88,
      maxAgeDays: 60,
    });
    const missed = await stage.defines("expert", key, {
      name: "Hard claims taken for simple",
      audience: "domain",
      unit: "a week",
      direction: "lower",
      baseline: 34,
      target: 12,
      maxAgeDays: 60,
    });
    await stage.defines("stakeholder", key, {
      name: "Days until a claim is opened",
      audience: "business",
      unit: "days",
      direction: "lower",
      baseline: 6,
      target: 1.5,
      maxAgeDays: 60,
    });
    await stage.requires(key, "data_scientist", "stakeholder", {
      category: "accuracy",
      priority: "must",
      statement: "At least 88 of 100 claims are sorted right.",
      metricId: sure,
    });
    await stage.requires(key, "expert", "stakeholder", {
      category: "accuracy",
      priority: "must",
      statement: "No more than 12 hard claims a week are taken for simple ones.",
      metricId: missed,
    });
    await stage.requires(key, "ml_engineer", "expert", {
      category: "speed",
      priority: "must",
      statement: "A claim is sorted within a minute of its arrival.",
    });
    await stage.requires(key, "expert", "stakeholder", {
      category: "transparency",
      priority: "must",
      statement: "The clerk sees which passages of the claim decided.",
    });
    await stage.requires(key, "data_engineer", "stakeholder", {
      category: "compliance",
      priority: "must",
      statement: "Health data never leaves the claims system; no claim is refused by a machine.",
    });
    await stage.requires(key, "stakeholder", "expert", {
      category: "budget",
      priority: "should",
      statement: "The trial costs no more than 140,000.",
    });
    await stage.requires(key, "stakeholder", "expert", {
      category: "team",
      priority: "should",
      statement: "Two loss experts give two hours a week until the trial ends.",
    });
  }),
  on(40, async (stage) => {
    await stage.does(
      "stakeholder",
      setBudget,
      { amount: "140,000", startsOn: stage.day(40), endsOn: stage.day(-140), note: "For the trial in one branch." },
      key,
    );
    const estimate = {
      casesPerPeriod: { least: "80,000", likely: "110,000", most: "125,000" },
      gainPerCase: { least: "0.80", likely: "2.90", most: "4.60" },
      adoption: { least: "40", likely: "65", most: "85" },
      runningCost: { least: "60,000", likely: "85,000", most: "130,000" },
      investment: { least: "110,000", likely: "150,000", most: "230,000" },
      horizon: { least: "3", likely: "4", most: "5" },
      discountRate: "6",
      note: "Minutes saved by a clerk, from a count of 400 claims; nothing is assumed for happier customers.",
    };
    await stage.does("stakeholder", submitEstimate, estimate, key);
  }),
  ...recorded(
    key,
    "data_scientist",
    [
      {
        metric: "Claims sorted right",
        course: [
          [50, 74],
          [25, 80],
          [4, 82],
        ],
        noise: 0.8,
      },
      {
        metric: "Hard claims taken for simple",
        course: [
          [50, 31],
          [4, 24],
        ],
        noise: 2,
        digits: 0,
      },
    ],
    37,
  ),
  on(12, (stage) => stage.signs(key, "design", ["stakeholder"], "Good to go from my side.")),
  on(3, async (stage) => {
    const proposal = {
      category: "transparency",
      priority: "should",
      statement: "A customer who asks learns in one sentence why the claim went to an expert.",
    };
    await stage.does("data_scientist", proposeRequirement, proposal, key);
  }),
];
