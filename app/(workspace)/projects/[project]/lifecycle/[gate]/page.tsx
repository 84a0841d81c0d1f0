// One gate: its criteria, its signatures, and what the reader may do about it.

import { notFound } from "next/navigation";
import { z } from "zod";
import { Grid } from "@/components/layout/grid";
import { GridItem } from "@/components/layout/grid-item";
import { Page } from "@/components/layout/page";
import { AdvanceCard } from "@/components/lifecycle/advance-card";
import { EndWaiverForm } from "@/components/lifecycle/end-waiver-form";
import { GateBadge } from "@/components/lifecycle/gate-badge";
import { GateChecklist } from "@/components/lifecycle/gate-checklist";
import { JudgedBy } from "@/components/lifecycle/judged-by";
import { ProofsOfCriterion } from "@/components/lifecycle/proofs-of-criterion";
import { SignForm } from "@/components/lifecycle/sign-form";
import { SignatureList } from "@/components/lifecycle/signature-list";
import { WaiveForm } from "@/components/lifecycle/waive-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { gates as gateNames } from "@/db/enums";
import { allows, allowsWith } from "@/lib/access/policy";
import { signingRoles } from "@/lib/access/roles.policy";
import { roleWords } from "@/lib/access/words";
import { openProject } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { lenient } from "@/lib/kernel/fields";
import { advanceProject, endWaiver, signGate, waiveCriterion, withdrawSignature } from "@/lib/lifecycle/actions";
import { evidenceCriteria } from "@/lib/lifecycle/criteria/rules";
import { isSignature, signatureId } from "@/lib/lifecycle/criteria/signature.rules";
import { shownState } from "@/lib/lifecycle/gate.rules";
import { gateHelp } from "@/lib/lifecycle/gate.words";
import { getGate, getTemplate, listSignatures, listSigners, listWaivers } from "@/lib/lifecycle/queries";
import { listProved } from "@/lib/lifecycle/requirement-proofs.queries";
import { isMet, isOpen, maySign, signersOf } from "@/lib/lifecycle/rules";
import { pastDay } from "@/lib/lifecycle/standing/rules";
import { getBinding } from "@/lib/lifecycle/templates/queries";
import { criterionTerms, templateName } from "@/lib/lifecycle/templates/words";
import { criterionTitle } from "@/lib/lifecycle/words";
import { gateWords } from "@/lib/projects/words";
import { TalkAbout } from "../../talk-about";
import { Lapsed } from "../lapsed";
import { AsItWas } from "./as-it-was";
import { GateHistory } from "./gate-history";

export async function generateMetadata({ params }: PageProps<"/projects/[project]/lifecycle/[gate]">) {
  const { gate } = await params;
  const name = gateNames.find((option) => option === gate);
  return { title: name ? gateWords[name] : "Gate" };
}

const Asked = z.object({ on: lenient(z.string()) });

export default async function GatePage({ params, searchParams }: PageProps<"/projects/[project]/lifecycle/[gate]">) {
  const grant = await openProject(params);
  const locale = await readerLocale();
  const requested = (await params).gate;
  const name = gateNames.find((option) => option === requested);
  if (!name) notFound();
  const { on: day } = Asked.parse(await searchParams);
  const on = pastDay(day, grant.today);
  if (on) return <AsItWas grant={grant} gate={name} on={on} />;
  const [gate, signatures, holders, waivers, { bound }, template, proved] = await Promise.all([
    getGate(grant, name),
    listSignatures(grant, name),
    listSigners(grant, signingRoles),
    listWaivers(grant),
    getBinding(grant),
    getTemplate(grant),
    listProved(grant, [name]),
  ]);
  const { key, phase, currency, version } = grant.project;
  const scope = { project: key };
  const ownRoles = allows("gate.sign", grant.standing) ? maySign(gate, grant.roles) : [];
  const open = ownRoles.filter((role) =>
    gate.criteria.some((one) => one.id === signatureId(name, role) && one.state !== "met"),
  );
  const evidence = gate.criteria.filter((one) => !isSignature(one));
  const signoffs = gate.criteria.filter(isSignature);
  const { limits } = template;
  const waives = allows("gate.waive", grant.standing);
  return (
    <Page
      title={gateWords[name]}
      lead={gateHelp[name]}
      guide="/guide/gate"
      aside={<GateBadge state={shownState(gate)} />}
      actions={
        <ButtonLink href={`/projects/${key}/lifecycle/${name}/outside`} size="sm">
          For pipelines and READMEs
        </ButtonLink>
      }
      crumbs={[{ label: "Lifecycle", href: `/projects/${key}/lifecycle` }]}
    >
      <Grid>
        <GridItem span={12}>
          <Lapsed grant={grant} gate={name} />
        </GridItem>
        <GridItem span={8}>
          <div className="grid content-start gap-4">
            <Card
              title="What the evidence says"
              lead={`${evidence.filter(isMet).length} of ${evidence.length} criteria are met.`}
              footer={<JudgedBy projectKey={key} template={templateName(bound)} mode={gate.mode} />}
            >
              <GateChecklist
                locale={locale}
                projectKey={key}
                currency={currency}
                criteria={evidence}
                terms={({ id }) => {
                  const criterion = evidenceCriteria[name].find((candidate) => candidate.id === id);
                  return criterion && { asks: criterion.asks, terms: criterionTerms(criterion, limits) };
                }}
                evidence={(criterion) => (
                  <ProofsOfCriterion
                    criterion={criterion}
                    proved={proved[name]}
                    projectKey={key}
                    place={{ locale, timeZone: grant.timeZone }}
                  />
                )}
                aside={(criterion) => {
                  if (!waives || criterion.state === "met") return null;
                  const waiver = waivers.find(({ criterion: id }) => id === criterion.id);
                  return waiver ? (
                    <EndWaiverForm action={endWaiver.bind(null, { ...scope, fixed: { waiverId: waiver.id } })} />
                  ) : (
                    <WaiveForm
                      action={waiveCriterion.bind(null, { ...scope, fixed: { gate: name, criterion: criterion.id } })}
                      title={criterionTitle(criterion)}
                      mostDays={limits.waiverDays}
                    />
                  );
                }}
              />
            </Card>
            <GateHistory grant={grant} gate={name} />
          </div>
        </GridItem>
        <GridItem span={4}>
          <div className="grid content-start gap-4">
            {signoffs.length > 0 && (
              <Card title="Signatures" lead="This gate asks for a name from each of these roles.">
                <GateChecklist locale={locale} projectKey={key} currency={currency} criteria={signoffs} />
                <p className="mt-3 text-quiet text-xs">
                  {signersOf(gate)
                    .map((role) => {
                      const names = holders.filter((holder) => holder.role === role).map((holder) => holder.name);
                      return `${roleWords[role]}: ${names.length > 0 ? names.join(", ") : "nobody yet"}`;
                    })
                    .join(" · ")}
                </p>
              </Card>
            )}
            {open.length > 0 && (
              <Card id="sign" title="Your signature">
                <SignForm
                  action={signGate.bind(null, { ...scope, fixed: { gate: name, digest: gate.digest } })}
                  roles={open}
                  incomplete={evidence.some(isOpen)}
                />
              </Card>
            )}
            {name === phase && (
              <AdvanceCard
                gate={gate}
                phase={phase}
                projectKey={key}
                action={
                  allows("project.advance", grant.standing)
                    ? advanceProject.bind(null, { ...scope, fixed: { version: String(version) } })
                    : undefined
                }
              />
            )}
            {signatures.length > 0 && (
              <Card title="Who signed">
                <SignatureList
                  digest={gate.digest}
                  signatures={signatures.map((signature) => ({
                    ...signature,
                    withdraw:
                      !signature.withdrawnAt &&
                      allowsWith("gate.unsign", grant.standing, { isOwn: signature.personId === grant.person.id })
                        ? withdrawSignature.bind(null, { ...scope, fixed: { signatureId: signature.id } })
                        : undefined,
                  }))}
                />
              </Card>
            )}
          </div>
        </GridItem>
      </Grid>
      <TalkAbout grant={grant} kind="gate" id={name} />
    </Page>
  );
}
