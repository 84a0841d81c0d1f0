// The overview of a project: where it stands, what is next, what it is worth, what changed.

import { StateStrip } from "@/components/charts/state-strip";
import { Feed } from "@/components/events/feed";
import { Grid } from "@/components/layout/grid";
import { GridItem } from "@/components/layout/grid-item";
import { Page } from "@/components/layout/page";
import { GateChecklist } from "@/components/lifecycle/gate-checklist";
import { LifecycleLoop } from "@/components/lifecycle/lifecycle-loop";
import { loopGates, standingOf } from "@/components/lifecycle/loop-gates";
import { NeedCallout } from "@/components/portfolio/need-callout";
import { ButtonLink } from "@/components/ui/button-link";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { KeyFigure } from "@/components/ui/key-figure";
import { arrivedWords, promisedWords } from "@/components/value/promise-words";
import { gates as gateNames } from "@/db/enums";
import { allows } from "@/lib/access/policy";
import { eventHref } from "@/lib/admin/audit/line.rules";
import { openProject } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { listActivity } from "@/lib/events/queries";
import { likelyWords, simulatedChance } from "@/lib/format/chances";
import { formatMoney, formatMoneyRange } from "@/lib/format/money";
import { formatPercent } from "@/lib/format/numbers";
import { getGates, rolesToSign } from "@/lib/lifecycle/queries";
import { isOpen } from "@/lib/lifecycle/rules";
import { getProject } from "@/lib/projects/queries";
import { gateWords, projectStatusWords } from "@/lib/projects/words";
import { findPromiseByNow } from "@/lib/value/promise/queries";
import { findValueSummary } from "@/lib/value/summary.queries";
import { usualDraws } from "@/lib/value/viability.rules";
import { Standing } from "./standing";

/** As many open criteria as fit beside the loop. */
const shown = 4;

export default async function OverviewPage({ params }: PageProps<"/projects/[project]">) {
  const grant = await openProject(params);
  const locale = await readerLocale();
  const style = { locale, compact: true };
  const format = { kind: "money", currency: grant.project.currency, locale } as const;
  const [project, gates, value, activity, promise] = await Promise.all([
    getProject(grant),
    getGates(grant),
    findValueSummary(grant),
    listActivity(grant, { size: 6, brief: true }),
    findPromiseByNow(grant),
  ]);
  const { key, phase, currency } = grant.project;
  const gate = gates[phase];
  const open = gate.criteria.filter(isOpen);
  const signingRoles = allows("gate.sign", grant.standing) ? rolesToSign(gate, grant.roles) : [];
  const basePath = `/projects/${key}`;
  return (
    <Page title="Overview" lead={project.summary || undefined} guide="/guide/lifecycle">
      {project.status !== "active" && (
        <Callout tone="stale" title={projectStatusWords[project.status]}>
          {project.statusReason}
        </Callout>
      )}
      {project.status === "active" && value?.belowPromise && (
        <NeedCallout need="below-promise" action={{ href: `${basePath}/value/realised`, label: "See what arrived" }} />
      )}
      {signingRoles.length > 0 && (
        <Callout
          tone="accent"
          title={`Your signature is asked for at the ${gateWords[phase].toLowerCase()}.`}
          action={
            <ButtonLink href={`${basePath}/lifecycle/${phase}`} size="sm" variant="primary">
              Read and sign
            </ButtonLink>
          }
        >
          All of its evidence is there.
        </Callout>
      )}
      <StateStrip
        label="The four gates"
        items={gateNames.map((name) => {
          const { tone, word, met, of } = standingOf(gates, name, phase);
          return {
            label: gateWords[name],
            state: tone,
            word,
            note: `${met} of ${of} met`,
            href: `${basePath}/lifecycle/${name}`,
          };
        })}
      />
      <Grid>
        <GridItem span={4} className="print:hidden">
          <Card>
            <div className="grid h-full place-items-center">
              <LifecycleLoop current={phase} gates={loopGates(gates, phase, key)} size={232} className="max-w-full" />
            </div>
          </Card>
        </GridItem>
        <GridItem span={8}>
          <div className="grid content-start gap-4">
            <Card
              title="What is next"
              lead={
                open.length === 0
                  ? `Everything that the ${gateWords[phase].toLowerCase()} asks for is met.`
                  : `${open.length} of ${gate.criteria.length} criteria ${open.length === 1 ? "stands" : "stand"} before the ${gateWords[phase].toLowerCase()}.${open.length > shown ? ` The first ${shown}:` : ""}`
              }
              actions={
                <ButtonLink href={`${basePath}/lifecycle/${phase}`} size="sm">
                  See the gate
                </ButtonLink>
              }
            >
              {open.length > 0 && (
                <GateChecklist locale={locale} projectKey={key} currency={currency} criteria={open.slice(0, shown)} />
              )}
            </Card>
            <Standing grant={grant} value={value} />
          </div>
        </GridItem>
        <GridItem span={3}>
          <Card>
            <KeyFigure
              label="Chance of paying back"
              value={value?.paysBack == null ? "Not estimated" : likelyWords(value.paysBack, { locale })}
              range={
                value?.paysBack == null
                  ? "Nobody has estimated the added value yet."
                  : simulatedChance(value.paysBack, usualDraws, { locale })
              }
              href={`${basePath}/value`}
            />
          </Card>
        </GridItem>
        <GridItem span={3}>
          <Card>
            <KeyFigure
              label="Expected value"
              value={value?.mean == null ? "Not estimated" : formatMoney(value.mean, currency, style)}
              range={
                value?.p10 == null || value.p90 == null
                  ? "A range of what it may bring belongs here."
                  : `Likely ${formatMoneyRange(value.p10, value.p90, currency, style)}`
              }
              href={`${basePath}/value`}
            />
          </Card>
        </GridItem>
        <GridItem span={3}>
          <Card>
            <KeyFigure
              {...(promise
                ? promisedWords(promise, format)
                : { label: "Promised by now", value: "–", range: "Counts once a release is live for users." })}
              trend={
                promise
                  ? {
                      direction: "level",
                      text: `${formatMoney(promise.arrived.total, currency, style)} arrived. ${arrivedWords(promise, locale)}`,
                      good: promise.standing === "below" ? false : undefined,
                    }
                  : undefined
              }
              href={`${basePath}/value`}
            />
          </Card>
        </GridItem>
        <GridItem span={3}>
          <Card>
            <KeyFigure
              label="Spent of the budget"
              value={
                value?.budget
                  ? formatPercent(value.spent / value.budget, { locale })
                  : formatMoney(value?.spent ?? 0, currency, style)
              }
              range={
                value?.budget
                  ? `${formatMoney(value.spent, currency, style)} of ${formatMoney(value.budget, currency, style)}`
                  : "No budget is set."
              }
              href={`${basePath}/value`}
            />
          </Card>
        </GridItem>
        <GridItem span={6}>
          <Card
            title="The problem"
            actions={
              allows("project.edit", grant.standing) && (
                <ButtonLink href={`${basePath}/settings`} size="sm">
                  Edit
                </ButtonLink>
              )
            }
          >
            <DefinitionList
              facts={[
                {
                  term: "Problem",
                  value: project.problem || <span className="text-quiet">Not written down yet.</span>,
                },
                {
                  term: "Today",
                  value: project.todaysProcess || <span className="text-quiet">Not written down yet.</span>,
                },
                {
                  term: "Who is affected",
                  value: project.affected || <span className="text-quiet">Not written down yet.</span>,
                },
              ]}
            />
          </Card>
        </GridItem>
        <GridItem span={6}>
          <Card
            title="What changed"
            actions={
              <ButtonLink href={`${basePath}/activity`} size="sm">
                All activity
              </ButtonLink>
            }
          >
            <Feed entries={activity} hrefOf={(entry) => eventHref(key, entry)} />
          </Card>
        </GridItem>
      </Grid>
    </Page>
  );
}
