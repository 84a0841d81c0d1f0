// What the gates ask by risk class, as the admin tightens it over two years; FRAUD joins the strictest class.
import { gates, type RiskClass } from "@/db/enums";
import { criteriaAsked } from "@/lib/lifecycle/criteria/rules";
import { changeRiskClass, publishTemplate } from "@/lib/lifecycle/templates/commands";
import { firstTemplates, type Template } from "@/lib/lifecycle/templates/rules";
import { on, type Stage, type Story } from "./stage";

/** The second version of a class, as the form posts it. */
async function tightens(stage: Stage, riskClass: RiskClass, change: (first: Template) => Template, reason: string) {
  const content = change(firstTemplates[riskClass]);
  const terms = gates.map((gate) => {
    const { mode, signers } = content.gates[gate];
    return [gate, { mode, signers, asked: criteriaAsked(content, gate).map(({ id }) => id) }] as const;
  });
  const limits = { ...content.limits, paysBack: Math.round(content.limits.paysBack * 100) };
  await stage.does("admin", publishTemplate, { riskClass, seen: 1, reason, gates: Object.fromEntries(terms), limits });
}

export const templates: Story = [
  on(152, async (stage) => {
    await tightens(
      stage,
      "high",
      ({ gates: held, limits }) => ({
        limits: { ...limits, estimateDays: 90, rehearsalDays: 90 },
        gates: {
          ...held,
          design: { ...held.design, signers: [...held.design.signers, "ml_engineer"] },
          operation: { ...held.operation, signers: ["stakeholder"] },
        },
      }),
      "Internal audit: what decides about payments is signed for in operation too, and its way back is tried every quarter.",
    );
  }),
  on(150, async (stage) => {
    const reason =
      "It holds back payments to suppliers, some of them one-person firms: a mistake can cost a livelihood.";
    const input = { riskClass: "high", reason, version: await stage.version("FRAUD") };
    await stage.does("stakeholder", changeRiskClass, input, "FRAUD");
  }),
  on(6, async (stage) => {
    await tightens(
      stage,
      "limited",
      ({ gates: held, limits }) => ({
        limits: { ...limits, rehearsalDays: 365, validationDays: 540 },
        gates: { ...held, deployment: { ...held.deployment, signers: [...held.deployment.signers, "expert"] } },
      }),
      "Two teams found in spring that nobody knew any more how to switch back: a rehearsal now counts for a year.",
    );
  }),
];
