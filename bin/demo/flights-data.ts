// FLIGHTS, its data: departures and weather come in month by month, are checked, and sometimes fail.
import { registerDataset } from "@/lib/data/commands";
import { acknowledgeIncident, assignIncident, resolveIncident } from "@/lib/data/incidents/commands";
import { listIncidents } from "@/lib/data/incidents/queries";
import { defineRule } from "@/lib/data/quality/commands";
import { sendResults } from "@/lib/data/quality/results/commands";
import { registerVersion } from "@/lib/data/versions/commands";
import { afterMonth, kept, monthNames } from "./flights-kept";
import { on, type Stage, type Story } from "./stage";

const key = "FLIGHTS";

type Rule = {
  statement: string;
  result: keyof (typeof kept.months)[number]["results"];
  dimension: string;
  threshold: number;
  severity?: string;
};
type Set = {
  name: string;
  count: "flights" | "weather";
  description: string;
  source: string;
  columns: string;
  rules: Rule[];
};

const sets: Set[] = [
  {
    name: "Departures",
    count: "flights",
    description: "Every flight that was to leave Newark, Kennedy or LaGuardia.",
    source: "Bureau of Transportation Statistics, on-time performance, every month",
    columns: "carrier, flight, tail number, origin, destination, scheduled time, departure time, delay",
    rules: [
      {
        statement: "The departure time is there",
        result: "departure time is there",
        dimension: "completeness",
        threshold: 95,
      },
      { statement: "The tail number is there", result: "tail number is there", dimension: "validity", threshold: 98 },
      {
        statement: "A flight is there once a day",
        result: "a flight once a day",
        dimension: "uniqueness",
        threshold: 100,
        severity: "critical",
      },
      {
        statement: "The delay fits the two times",
        result: "delay fits the times",
        dimension: "consistency",
        threshold: 99.9,
        severity: "critical",
      },
    ],
  },
  {
    name: "Weather at the airports",
    count: "weather",
    description: "Temperature, wind, rain, visibility and pressure, hour by hour.",
    source: "Iowa Environmental Mesonet, stations EWR, JFK and LGA, every month",
    columns: "station, hour, temperature, wind speed, rain, visibility, pressure",
    rules: [
      {
        statement: "Each flight finds its hour of weather",
        result: "weather is known",
        dimension: "completeness",
        threshold: 99,
        severity: "critical",
      },
      { statement: "The air pressure is there", result: "pressure is there", dimension: "accuracy", threshold: 86 },
    ],
  },
];

/** What it was each time that a rule failed, as those who looked into it found. */
const found: Record<string, { cause: string; remedy: string }> = {
  "The departure time is there": {
    cause:
      "The snowstorm of 8 and 9 February: 865 flights of those two days were cancelled, and a cancelled flight has no departure time.",
    remedy: "Cancelled flights are counted on their own and left out of training. The rule stays as it is.",
  },
};

const registered = on(afterMonth(1), async (stage) => {
  for (const { name, description, source, columns, rules } of sets) {
    const promised = columns
      .split(", ")
      .map((column) => ({ name: column, type: "other", required: true, meaning: "" }));
    const dataset = { name, description, source, sensitivity: "public", refreshHours: 24 * 33, promised };
    const { id } = await stage.does("data_engineer", registerDataset, dataset, key);
    for (const { statement, dimension, threshold, severity = "warning" } of rules) {
      const rule = { statement, dimension, threshold, severity, unit: "%", direction: "higher", maxAgeDays: 45 };
      await stage.does("data_engineer", defineRule, { datasetId: id, ...rule }, key);
    }
  }
});

const arrivals = kept.months.map((month) =>
  on(afterMonth(month.month), async (stage) => {
    for (const { name, count, columns, rules } of sets) {
      const arrived = columns
        .split(", ")
        .map((column) => ({ name: column, type: "other", required: true, meaning: "" }));
      const note = `${monthNames[month.month - 1]}`;
      await stage.does(
        "data_engineer",
        registerVersion,
        { dataset: name, rows: month[count], columns: arrived, note },
        key,
      );
      const results = rules.map(({ statement, result }) => ({
        rule: statement,
        value: month.results[result],
        checkedAt: stage.now.toISOString(),
      }));
      await stage.does("data_engineer", sendResults, { dataset: name, results }, key);
    }
    await handled(stage, month.month);
  }),
);

/** February's incident is understood within the hour; what December brought is still with those who look into it. */
async function handled(stage: Stage, month: number) {
  const { incidents } = await listIncidents(await stage.opened("data_engineer", key), {});
  for (const { id, statement } of incidents) {
    const known = found[statement];
    await stage.does("data_engineer", acknowledgeIncident, { incidentId: id }, key);
    if (!known && month < 12)
      throw new Error(`${key}: nobody says what was wrong with “${statement}” in month ${month}.`);
    if (!known) continue;
    const assigneeId = stage.person("data_engineer").id;
    await stage.does("ml_engineer", assignIncident, { incidentId: id, assigneeId, seenAssigneeId: null }, key);
    await stage.does("data_engineer", resolveIncident, { incidentId: id, ...known }, key);
  }
}

export const data: Story = [registered, ...arrivals];
