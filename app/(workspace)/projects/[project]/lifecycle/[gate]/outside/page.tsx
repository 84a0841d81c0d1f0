// How a gate is asked from outside: by a pipeline that should fail while it does not pass, and by a README that shows its word.
import { notFound } from "next/navigation";
import { EmptyState } from "@/components/layout/empty-state";
import { Page } from "@/components/layout/page";
import { BadgeForm } from "@/components/lifecycle/badge-form";
import { BadgeList } from "@/components/lifecycle/badge-list";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { Link } from "@/components/ui/link";
import { gates as gateNames } from "@/db/enums";
import { allows } from "@/lib/access/policy";
import { openProject } from "@/lib/doors/asker";
import { env } from "@/lib/kernel/env";
import { makeBadge, revokeBadge } from "@/lib/lifecycle/badges/actions";
import { listBadges } from "@/lib/lifecycle/badges/queries";
import { badgeOf } from "@/lib/lifecycle/badges/rules";
import { shownState } from "@/lib/lifecycle/gate.rules";
import { getGate } from "@/lib/lifecycle/queries";
import { gateWords } from "@/lib/projects/words";

export const metadata = { title: "For pipelines and READMEs" };

export default async function OutsidePage({ params }: PageProps<"/projects/[project]/lifecycle/[gate]/outside">) {
  const grant = await openProject(params);
  const requested = (await params).gate;
  const name = gateNames.find((option) => option === requested);
  if (!name) notFound();
  const [gate, badges] = await Promise.all([getGate(grant, name), listBadges(grant, name)]);
  const { key } = grant.project;
  const base = env().QUINTET_URL.replace(/\/$/, "");
  const address = `${base}/api/v1/projects/${key}/gates/${name}`;
  const basePath = `/projects/${key}/lifecycle/${name}`;
  const mayEdit = allows("project.edit", grant.standing);
  const command = `curl --fail-with-body --silent --show-error \\\n  --header "Authorization: Bearer $QUINTET_TOKEN" \\\n  "${address}?require=pass"`;
  const picture = badgeOf({ gate: name, state: shownState(gate) });
  return (
    <Page
      title="For pipelines and READMEs"
      lead={`The ${gateWords[name].toLowerCase()} of ${key}, asked from outside.`}
      guide="/guide/gate"
      crumbs={[
        { label: "Lifecycle", href: `/projects/${key}/lifecycle` },
        { label: gateWords[name], href: basePath },
      ]}
    >
      <div className="grid items-start gap-4 lg:grid-cols-2 lg:gap-5 [&>*]:min-w-0">
        <Card
          title="Fail a pipeline while the gate does not pass"
          lead="This answers 412 and names what is not met, so the job fails; otherwise it says how the gate stands."
          actions={<CopyButton text={command} />}
        >
          <pre className="whitespace-pre-wrap break-words rounded-md bg-muted px-3 py-2.5 text-xs">
            <code>{command}</code>
          </pre>
          <p className="mt-3 text-quiet">
            A gate that informs or warns lets a pipeline pass, with a warning in the answer: ask with{" "}
            <code>require=met</code> to be strict. The token is{" "}
            <Link href="/account/tokens" className="text-accent underline">
              one of yours
            </Link>
            ; reading is enough.
          </p>
        </Card>
        <Card
          title="Show its word in a README"
          lead="Whoever has the address of a badge sees this gate's word, and nothing else of the project."
        >
          <div className="grid gap-5">
            {/* biome-ignore lint/performance/noImgElement: a picture that is in the page already has nothing to load or to shrink */}
            <img
              src={`data:image/svg+xml,${encodeURIComponent(picture)}`}
              alt={`The badge as it looks now: ${gateWords[name]}`}
              height={20}
              className="h-5 w-fit"
            />
            {badges.length > 0 ? (
              <BadgeList
                badges={badges.map((badge) => ({
                  ...badge,
                  revoke: mayEdit ? revokeBadge.bind(null, { project: key, fixed: { badgeId: badge.id } }) : undefined,
                }))}
              />
            ) : (
              <EmptyState title="No badge is out">
                Each has an address of its own, so that one can be revoked without the others.
              </EmptyState>
            )}
            {mayEdit ? (
              <BadgeForm
                action={makeBadge.bind(null, { project: key, fixed: { gate: name } })}
                at={`${address}/badge.svg`}
                page={`${base}${basePath}`}
              />
            ) : (
              <p className="text-quiet">A stakeholder, an ML engineer or the owner makes badges.</p>
            )}
          </div>
        </Card>
      </div>
    </Page>
  );
}
