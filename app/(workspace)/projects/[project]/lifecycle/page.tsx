// The life of the project: where it is in the loop, what closes each phase, and how it came here.

import { EmptyState } from "@/components/layout/empty-state";
import { Grid } from "@/components/layout/grid";
import { GridItem } from "@/components/layout/grid-item";
import { Page } from "@/components/layout/page";
import { LifecycleLoop } from "@/components/lifecycle/lifecycle-loop";
import { loopGates, standingOf } from "@/components/lifecycle/loop-gates";
import { StepBackForm } from "@/components/lifecycle/step-back-form";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { StatusBadge } from "@/components/ui/status-badge";
import { Time } from "@/components/ui/time";
import { gates as gateNames, phases } from "@/db/enums";
import { allows } from "@/lib/access/policy";
import { openProject } from "@/lib/doors/asker";
import { stepBackProject } from "@/lib/lifecycle/actions";
import { gateHelp } from "@/lib/lifecycle/gate.words";
import { getGates } from "@/lib/lifecycle/queries";
import { getBinding } from "@/lib/lifecycle/templates/queries";
import { templateName } from "@/lib/lifecycle/templates/words";
import { listPhaseChanges } from "@/lib/projects/phases/queries";
import { mayStepBack } from "@/lib/projects/phases/rules";
import { gateWords, phaseWords } from "@/lib/projects/words";
import { Lapsed } from "./lapsed";

export const metadata = { title: "Lifecycle" };

export default async function LifecyclePage({ params }: PageProps<"/projects/[project]/lifecycle">) {
  const grant = await openProject(params);
  const [gates, changes, { bound, current }] = await Promise.all([
    getGates(grant),
    listPhaseChanges(grant),
    getBinding(grant),
  ]);
  const { key, name, phase, version } = grant.project;
  const earlier = phases.filter((to) => mayStepBack(phase, to));
  return (
    <Page
      title="Lifecycle"
      lead="Each phase ends at a gate. A gate is computed from evidence; one that has passed lapses by itself when its evidence no longer holds."
      guide="/guide/gate"
      actions={
        allows("project.advance", grant.standing) &&
        earlier.length > 0 && (
          <StepBackForm
            action={stepBackProject.bind(null, { project: key, fixed: { version: String(version) } })}
            name={name}
            earlier={earlier}
          />
        )
      }
    >
      <Grid>
        <GridItem span={12}>
          <Lapsed grant={grant} />
        </GridItem>
        <GridItem span={5}>
          <Card className="items-center">
            <LifecycleLoop
              current={phase}
              gates={loopGates(gates, phase, key)}
              size={280}
              className="mx-auto my-4 max-w-full"
            />
          </Card>
        </GridItem>
        <GridItem span={7}>
          <Card
            title="The four gates"
            flush
            footer={
              <>
                Judged by{" "}
                <Link href={`/projects/${key}/lifecycle/template`} className="text-accent underline">
                  {templateName(bound)}
                </Link>
                {bound.id === current.id ? "." : `. Version ${current.number} is out: see what it would change.`}
              </>
            }
          >
            <ul className="divide-y divide-border border-border border-t">
              {gateNames.map((gate) => {
                const { tone, word, met, of } = standingOf(gates, gate, phase);
                return (
                  <li key={gate}>
                    <Link
                      href={`/projects/${key}/lifecycle/${gate}`}
                      className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3 hover:bg-muted sm:px-5"
                    >
                      <span className="min-w-0 flex-1 basis-56">
                        <span className="block font-medium text-ink">{gateWords[gate]}</span>
                        <span className="block text-quiet">{gateHelp[gate]}</span>
                      </span>
                      <span className="text-quiet tabular-nums">
                        {met} of {of}
                      </span>
                      <StatusBadge state={tone}>{word}</StatusBadge>
                    </Link>
                  </li>
                );
              })}
            </ul>
          </Card>
        </GridItem>
        <GridItem span={12}>
          <Card
            title="How it came here"
            actions={
              <Link href={`/projects/${key}/lifecycle/goalposts`} className="text-accent hover:underline">
                Moved goalposts
              </Link>
            }
          >
            {changes.length === 0 ? (
              <EmptyState title="No move yet">
                The project is still in its first phase. Moves between phases are listed here, with who made them and
                why.
              </EmptyState>
            ) : (
              <ol className="grid gap-3">
                {changes.map((change) => (
                  <li key={change.id}>
                    <p>
                      <span className="font-medium text-ink">
                        {change.forward ? "Moved on to" : "Stepped back to"} {phaseWords[change.to].toLowerCase()}
                      </span>
                      <span className="text-quiet"> by {change.by}, </span>
                      <Time at={change.changedAt} look="date" className="text-quiet" />
                    </p>
                    {change.reason && <p className="text-quiet">“{change.reason}”</p>}
                  </li>
                ))}
              </ol>
            )}
          </Card>
        </GridItem>
      </Grid>
    </Page>
  );
}
