// What the project was measured to bring, with the evidence; for who may, a form for the next period.

import { Scale } from "lucide-react";
import { z } from "zod";
import { EmptyState } from "@/components/layout/empty-state";
import { Grid } from "@/components/layout/grid";
import { GridItem } from "@/components/layout/grid-item";
import { Page } from "@/components/layout/page";
import { Card } from "@/components/ui/card";
import { FilterBar } from "@/components/ui/filter-bar";
import { Pagination } from "@/components/ui/pagination";
import { Select } from "@/components/ui/select";
import { StrikeForm } from "@/components/ui/strike-form";
import { type MoneyFormat, money } from "@/components/value/figure-words";
import { RealisedForm } from "@/components/value/realised-form";
import { RealisedList } from "@/components/value/realised-list";
import { evidenceGrades } from "@/db/enums";
import { allows } from "@/lib/access/policy";
import { openProject } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { formatDay } from "@/lib/format/dates";
import { hrefWith } from "@/lib/format/href";
import { lenient } from "@/lib/kernel/fields";
import { recordRealisedValue, strikeRealisedValue } from "@/lib/value/actions";
import { listRealised } from "@/lib/value/realised.queries";
import { lastMonth } from "@/lib/value/realised.rules";
import { evidenceGradeWords } from "@/lib/value/words";

export const metadata = { title: "Realised value" };

const Asked = z.object({ grade: lenient(z.string()), after: lenient(z.string()) });

export default async function RealisedPage({ params, searchParams }: PageProps<"/projects/[project]/value/realised">) {
  const grant = await openProject(params);
  const { grade: gradeParam, after } = Asked.parse(await searchParams);
  const grade = evidenceGrades.find((option) => String(option) === gradeParam);
  const [{ entries, next }, locale] = await Promise.all([listRealised(grant, { grade, after }), readerLocale()]);
  const { key, currency } = grant.project;
  const format: MoneyFormat = { kind: "money", currency, locale };
  const basePath = `/projects/${key}/value/realised`;
  const may = allows("value.realise", grant.standing);
  return (
    <Page
      title="Realised value"
      lead="What was measured, period by period, and how well it is proved. Hopes are in the estimate."
      guide="/guide/evidence-grade"
    >
      <Grid>
        <GridItem span={may ? 8 : 12}>
          <div>
            <Card
              title="Recorded value"
              flush={entries.length > 0}
              actions={
                <FilterBar clearHref={grade === undefined ? undefined : basePath}>
                  <Select
                    name="grade"
                    aria-label="Grade of evidence"
                    placeholder="All grades"
                    defaultValue={grade === undefined ? undefined : String(grade)}
                    options={evidenceGrades.map((option) => ({
                      value: String(option),
                      label: evidenceGradeWords[option],
                    }))}
                  />
                </FilterBar>
              }
            >
              {entries.length > 0 ? (
                <RealisedList
                  entries={entries}
                  format={format}
                  strike={
                    may
                      ? (entry) => (
                          <StrikeForm
                            action={strikeRealisedValue.bind(null, {
                              project: key,
                              fixed: { realisedValueId: entry.id },
                            })}
                            entry={`the ${money(entry.amount, format)} up to ${formatDay(entry.periodEnd, locale)}`}
                          />
                        )
                      : undefined
                  }
                />
              ) : (
                <EmptyState
                  icon={<Scale />}
                  title={grade === undefined ? "Nothing was measured yet" : "Nothing at this grade"}
                  action={may ? undefined : "A business stakeholder records it."}
                >
                  Once the project is in use, what it brought is recorded here, period by period.
                </EmptyState>
              )}
            </Card>
            <Pagination
              className="mt-4"
              previous={after ? hrefWith(basePath, { grade }) : undefined}
              next={next ? hrefWith(basePath, { grade, after: next }) : undefined}
            />
          </div>
        </GridItem>
        {may && (
          <GridItem span={4}>
            <div>
              <Card id="record" title="Record value" className="scroll-mt-20">
                <RealisedForm
                  action={recordRealisedValue.bind(null, { project: key })}
                  currency={currency}
                  start={lastMonth(grant.today)}
                />
              </Card>
            </div>
          </GridItem>
        )}
      </Grid>
    </Page>
  );
}
