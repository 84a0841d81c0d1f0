// The payoff matrix: what a right and a wrong answer are worth, what follows, what the experts say of it, and every version so far.
import { Scale } from "lucide-react";
import { EmptyState } from "@/components/layout/empty-state";
import { Grid } from "@/components/layout/grid";
import { GridItem } from "@/components/layout/grid-item";
import { Page } from "@/components/layout/page";
import { ButtonLink } from "@/components/ui/button-link";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Time } from "@/components/ui/time";
import { BaseRateCard } from "@/components/value/base-rate/base-rate-card";
import type { MoneyFormat } from "@/components/value/figure-words";
import { cellOptions } from "@/components/value/matrix/cell-options";
import { MatrixAmounts } from "@/components/value/matrix/matrix-amounts";
import { MatrixHistory } from "@/components/value/matrix/matrix-history";
import { RemarkForm } from "@/components/value/matrix/remark-form";
import { RemarkList } from "@/components/value/matrix/remark-list";
import { WhatFollowsCard } from "@/components/value/matrix/what-follows-card";
import { allows } from "@/lib/access/policy";
import { openProject } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { setBaseRate } from "@/lib/value/base-rate/actions";
import { findObservedBaseRate } from "@/lib/value/base-rate/observed.queries";
import { listBaseRates } from "@/lib/value/base-rate/queries";
import { answerRemark, remarkOnMatrix } from "@/lib/value/matrix/actions";
import { settingRole } from "@/lib/value/matrix/entry.rules";
import { listMatrices } from "@/lib/value/matrix/queries";
import { listRemarks } from "@/lib/value/matrix/remarks.queries";
import { mayAnswer } from "@/lib/value/matrix/remarks.rules";

export const metadata = { title: "Payoff matrix" };

export default async function MatrixPage({ params }: PageProps<"/projects/[project]/value/matrix">) {
  const grant = await openProject(params);
  const [versions, remarks, rates, locale] = await Promise.all([
    listMatrices(grant),
    listRemarks(grant),
    listBaseRates(grant),
    readerLocale(),
  ]);
  const { key, currency } = grant.project;
  const matrix = versions.find(({ current }) => current) ?? null;
  const observed = await findObservedBaseRate(grant, matrix);
  const format: MoneyFormat = { kind: "money", currency, locale };
  const mayRemark = allows("matrix.remark", grant.standing);
  const maySet = allows("value.matrix", grant.standing) && settingRole(grant.roles, matrix) !== null;
  const open = remarks.filter(({ closedAt }) => closedAt === null);
  const basePath = `/projects/${key}/value/matrix`;
  return (
    <Page
      title="Payoff matrix"
      lead="What a right and a wrong answer are worth, a case. Every model is measured by it."
      crumbs={[{ label: "Value", href: `/projects/${key}/value` }]}
      guide="/guide/money-matrix"
      actions={
        maySet &&
        matrix && (
          <ButtonLink href={`${basePath}/new`} variant="primary">
            New version
          </ButtonLink>
        )
      }
    >
      {!matrix && (
        <Card>
          <EmptyState
            icon={<Scale />}
            title="Nobody has said yet what mistakes cost"
            action={
              maySet ? (
                <ButtonLink href={`${basePath}/new`} variant="primary">
                  Say what answers are worth
                </ButtonLink>
              ) : (
                "A business stakeholder sets it, or an expert drafts it."
              )
            }
          >
            With what a right and a wrong answer are worth, models are compared in money, and it is known from which
            chance on it is worth to act.
          </EmptyState>
        </Card>
      )}
      {matrix && (
        <>
          {matrix.setAs === "expert" && (
            <Callout tone="stale" title="This is an expert's draft">
              No stakeholder has set it yet. Once one has, the amounts are theirs and experts remark on them.
            </Callout>
          )}
          <Grid>
            <GridItem span={8}>
              <Card
                title="What an answer is worth"
                lead={
                  <>
                    <Link className="link" href={`${basePath}/${matrix.number}`}>
                      Version {matrix.number}
                    </Link>
                    , set by {matrix.setBy}, <Time at={matrix.setAt} look="date" />
                    {matrix.kind === "regression" ? "." : ". Money a case, against never acting."}
                  </>
                }
                flush={matrix.kind !== "regression"}
              >
                <MatrixAmounts matrix={matrix} format={format} remarks={open} />
              </Card>
            </GridItem>
            <GridItem span={4}>
              <WhatFollowsCard matrix={matrix} format={format} />
            </GridItem>
          </Grid>
          {matrix.kind !== "regression" && (
            <BaseRateCard
              matrix={matrix}
              rates={rates}
              observed={observed}
              today={grant.today}
              locale={locale}
              action={allows("base_rate.state", grant.standing) ? setBaseRate.bind(null, { project: key }) : undefined}
            />
          )}
          <Grid>
            <GridItem span={mayRemark ? 8 : 12}>
              <Card
                id="remarks"
                title="Remarks"
                lead="Stakeholders set the amounts; experts say where they are off. A new version or a sentence answers."
              >
                {remarks.length > 0 ? (
                  <RemarkList
                    remarks={remarks}
                    answerOf={(remark) =>
                      mayAnswer(grant, remark)
                        ? answerRemark.bind(null, { project: key, fixed: { remarkId: remark.id } })
                        : undefined
                    }
                  />
                ) : (
                  <p className="text-quiet">No remark yet.</p>
                )}
              </Card>
            </GridItem>
            {mayRemark && (
              <GridItem span={4}>
                <Card title="Remark on an amount">
                  <RemarkForm
                    key={matrix.id}
                    action={remarkOnMatrix.bind(null, { project: key, fixed: { matrixId: matrix.id } })}
                    cells={cellOptions(matrix)}
                  />
                </Card>
              </GridItem>
            )}
          </Grid>
          <Card title="Versions so far" lead="None is ever changed; the newest counts.">
            <MatrixHistory versions={versions} projectKey={key} format={format} />
          </Card>
        </>
      )}
    </Page>
  );
}
