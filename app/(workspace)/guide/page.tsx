// The guide: lifecycle, phases, roles and every word, for a newcomer.

import { chapters } from "@/components/guide/terms";
import { Grid } from "@/components/layout/grid";
import { GridItem } from "@/components/layout/grid-item";
import { Page } from "@/components/layout/page";
import { LifecycleLoop } from "@/components/lifecycle/lifecycle-loop";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { phases } from "@/db/enums";
import { openWorkspace } from "@/lib/doors/asker";
import { phaseHelp, phaseWords } from "@/lib/projects/words";

export const metadata = { title: "Guide" };

export default async function GuidePage() {
  await openWorkspace();
  return (
    <Page
      title="Guide"
      lead="Quintet is where five roles take a machine-learning project from idea to value together, and keep asking: is it still viable, and is it delivering value?"
    >
      <Card>
        <div className="flex flex-wrap items-center gap-8 py-2">
          <LifecycleLoop
            current="design"
            gates={phases.map((gate) => ({ gate, state: "pending" as const, href: `/guide/${gate}` }))}
            size={220}
            className="mx-auto shrink-0"
          />
          <ol className="grid min-w-0 flex-1 basis-72 gap-4">
            {phases.map((phase, at) => (
              <li key={phase} className="flex gap-3">
                <span className="grid size-6 shrink-0 place-items-center rounded-full bg-muted font-semibold text-quiet text-xs tabular-nums">
                  {at + 1}
                </span>
                <div className="min-w-0">
                  <Link href={`/guide/${phase}`} className="font-medium text-ink hover:underline">
                    {phaseWords[phase]}
                  </Link>
                  <p className="text-quiet">{phaseHelp[phase]}</p>
                </div>
              </li>
            ))}
          </ol>
        </div>
      </Card>
      <Grid>
        {chapters.map((chapter) => (
          <GridItem key={chapter.title} span={6}>
            <Card title={chapter.title} lead={chapter.lead}>
              <dl className="grid gap-3">
                {chapter.terms.map((term) => (
                  <div key={term.slug}>
                    <dt>
                      <Link href={`/guide/${term.slug}`} className="font-medium text-accent hover:underline">
                        {term.title}
                      </Link>
                    </dt>
                    <dd className="text-quiet">{term.short}</dd>
                  </div>
                ))}
              </dl>
            </Card>
          </GridItem>
        ))}
      </Grid>
    </Page>
  );
}
