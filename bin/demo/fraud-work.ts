// FRAUD, what it is built on and how it slips: since the suppliers' invoices changed, its input and its answers are not what they were.
import { acknowledgeAlert } from "@/lib/deployments/alerts/commands";
import { listAlerts } from "@/lib/deployments/alerts/queries";
import { sendReferences } from "@/lib/deployments/references/commands";
import { sendWindows } from "@/lib/deployments/windows/commands";
import { valueAt } from "./series";
import { on, type Story } from "./stage";
import {
  arrives,
  type DataSet,
  goesLive,
  prepares,
  proposes,
  registers,
  rehearses,
  shows,
  validates,
  watched,
} from "./work";

const key = "FRAUD";

const invoices: DataSet = {
  name: "Scanned invoices",
  description: "Fields read from each scan, and what became of the invoice.",
  source: "Scanner of accounts payable, every night",
  sensitivity: "confidential",
  columns: "invoice: text, supplier: category, amount: number, account: text, scanned: moment, found bad: yes_no",
  rules: [
    { statement: "The amount was read", dimension: "completeness", threshold: 97, severity: "critical" },
    { statement: "The account belongs to the supplier", dimension: "consistency", threshold: 95 },
  ],
};
/** The new layout of the invoices shows in what is read of them. */
const arrivals = [445, 350, 265, 180, 95, 20].map((daysAgo, at) =>
  on(daysAgo, async (stage) => {
    if (at === 0) await registers(stage, key, invoices);
    const values = [98.9 - at * 0.1, at === 5 ? 91.4 : 96.8 - at * 0.2];
    const id = await arrives(stage, key, invoices, { rows: 31_000 + at * 9_700, values });
    if (at === 0)
      await validates(
        stage,
        key,
        id,
        "Checked 40 scans against the paper, three of them unreadable.",
        "usable_with_limits",
      );
  }),
);

const errors = [
  {
    answer: "fine",
    confidence: 0.97,
    facts: { supplier: "haulier, 6 years", amount: "4,180", field: "account changed last week" },
  },
  {
    answer: "fine",
    confidence: 0.94,
    facts: { supplier: "cleaning, new", amount: "2,950", field: "same number as in March" },
  },
  {
    answer: "bad",
    confidence: 0.9,
    facts: { supplier: "steel, 20 years", amount: "61,300", field: "paid twice, second time a correction" },
  },
];
const proposed = on(263, async (stage) => {
  const question = "The model was wrong about this invoice. Would you have stopped it?";
  const batch = { name: "Worst errors before release", question, samples: errors };
  const worstErrorsId = await shows(stage, key, batch, ({ answer }) =>
    answer === "bad"
      ? { verdict: "correct" }
      : { verdict: "wrong", reason: "A changed account always gets a call back." },
  );
  await proposes(stage, key, {
    model: "invoice-screening",
    run: "forest on scanned fields",
    algorithm: "random forest",
    params: { trees: 400, leaf: 10 },
    metrics: { "Bad invoices found": 80.6, "False alarms a week": 19, "Time to check an invoice": 3.4 },
    note: "Finds four of five on two years of old invoices.",
    worstErrorsId,
  });
});

const bins = ["standard form", "table", "free text"];
const released = on(255, async (stage) => {
  const number = await prepares(stage, key, {
    environment: "production",
    strategy: "shadow",
    servingMode: "online",
    integrationPoint: "The payment run: a marked invoice waits for a second look",
    integrationOwnerId: stage.person("expert").id,
    wayBack:
      "The payment run ignores marks while the switch “screening” is off; amounts above 5,000 are looked at by two people as before.",
  });
  const references = [{ feature: "invoice layout", bins, counts: [18_400, 9_100, 3_500] }];
  await stage.does("ml_engineer", sendReferences, { release: number, references }, key);
  await watched(stage, key, number, [
    "invoice layout",
    ["bad invoices found", "performance", "%", "higher", 72, "critical"],
    ["seconds an invoice", "operation", "seconds", "lower", 5, "warning"],
  ]);
  await rehearses(
    stage,
    key,
    number,
    "Switched off for one payment run and on again; nothing was held back meanwhile.",
  );
  await goesLive(stage, key, number);
});

const fortnights = Array.from({ length: 17 }, (_, at) => 238 - at * 14).map((over, at) =>
  on(over, async (stage) => {
    const changed = over < 60 ? 1 : 0;
    const window = {
      startedAt: `${stage.day(over + 14)}T00:00:00Z`,
      endedAt: `${stage.day(over)}T00:00:00Z`,
      cases: 3_320,
      values: {
        "bad invoices found": Number(
          (
            valueAt(
              [
                [240, 81],
                [70, 79],
                [45, 70],
                [4, 66],
              ],
              over,
            ) +
            ((at % 3) - 1) * 0.5
          ).toFixed(1),
        ),
        "seconds an invoice": 3.1 + (at % 4) / 10,
      },
      histograms: {
        "invoice layout": [
          1_970 - changed * 640 - (at % 4) * 6,
          975 + changed * 590 + (at % 3) * 5,
          375 + changed * 50,
        ],
      },
    };
    await stage.does("ml_engineer", sendWindows, { release: 1, windows: [window] }, key);
    const { alerts } = await listAlerts(await stage.opened("ml_engineer", key), {
      status: "open",
      severity: "warning",
    });
    for (const { id } of alerts) await stage.does("ml_engineer", acknowledgeAlert, { alertId: id }, key);
  }),
);

export const work: Story = [...arrivals, proposed, released, ...fortnights];
