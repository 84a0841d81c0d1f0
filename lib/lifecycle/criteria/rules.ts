// The catalogue: every criterion of every gate. A new one is one more file, and a line here; what they are called and may say follows from it.
import { audiences, type GateName, requirementCategories, roles } from "@/db/enums";
import { lookUp } from "@/lib/format/look-up";
import type { CriterionSubject, EvidenceCriterion as Of, Says } from "../criterion.rules";
import type { Template } from "../templates/rules";
import { deploymentMonitors } from "./deployment-monitors.rules";
import { deploymentMust } from "./deployment-must.rules";
import { deploymentRehearsal } from "./deployment-rehearsal.rules";
import { deploymentRelease } from "./deployment-release.rules";
import { deploymentSpeed } from "./deployment-speed.rules";
import { designAudience } from "./design-audience.rules";
import { designCategory } from "./design-category.rules";
import { designContext } from "./design-context.rules";
import { designData } from "./design-data.rules";
import { designValue } from "./design-value.rules";
import { developmentCandidate } from "./development-candidate.rules";
import { developmentInMoney } from "./development-in-money.rules";
import { developmentMust } from "./development-must.rules";
import { developmentPaysBack } from "./development-pays-back.rules";
import { developmentTrainedOn } from "./development-trained-on.rules";
import { developmentWorstErrors } from "./development-worst-errors.rules";
import { operationAlerts } from "./operation-alerts.rules";
import { operationBudget } from "./operation-budget.rules";
import { operationContracts } from "./operation-contracts.rules";
import { operationMust } from "./operation-must.rules";
import { operationRealised } from "./operation-realised.rules";
import { operationReview } from "./operation-review.rules";
import { type SignatureCause, type SignatureCriterion, type SignatureId, signatureCriteria } from "./signature.rules";

/** In the order in which they are shown. */
const catalogue = [
  designContext,
  designValue,
  designData,
  ...requirementCategories.map(designCategory),
  ...audiences.map(designAudience),
  developmentCandidate,
  developmentMust,
  developmentPaysBack,
  developmentInMoney,
  developmentTrainedOn,
  developmentWorstErrors,
  deploymentRelease,
  deploymentSpeed,
  deploymentMust,
  deploymentRehearsal,
  deploymentMonitors,
  operationAlerts,
  operationMust,
  operationContracts,
  operationRealised,
  operationBudget,
  operationReview,
];

type CatalogueCriterion = (typeof catalogue)[number];
export type CriterionId = CatalogueCriterion["id"] | SignatureId;
export type CriterionTopic = CatalogueCriterion["topic"] | SignatureCriterion["topic"];
/** Why a criterion stands as it does. */
export type Cause = ReturnType<CatalogueCriterion["judge"]>["because"] | SignatureCause;
export type EvidenceCriterion = Of<CatalogueCriterion["id"], Cause>;
export type Criterion = EvidenceCriterion | SignatureCriterion;

/** All that is judged by evidence, in the order of the gates. */
export const everyCriterion: readonly EvidenceCriterion[] = catalogue;

const ofGate = (gate: GateName) => everyCriterion.filter((criterion) => criterion.gate === gate);
export const evidenceCriteria: Readonly<Record<GateName, readonly EvidenceCriterion[]>> = {
  design: ofGate("design"),
  development: ofGate("development"),
  deployment: ofGate("deployment"),
  operation: ofGate("operation"),
};

/** What a template that is made now was made from; one that is stored without a version was made from the first. */
export const newestCatalogue = Math.max(
  ...everyCriterion.flatMap(({ since, parts = {} }) => [since, ...Object.values(parts)]),
);
export const catalogueOf = ({ catalogue: made = 1 }: Template): number => made;

/** Whether a template asks for it: it knew it, and has not switched it off. So what is new fails nobody who was judged before it came. */
export const asksFor = (template: Template, { id, gate, since }: Pick<EvidenceCriterion, "id" | "gate" | "since">) =>
  since <= catalogueOf(template) && !template.gates[gate].off.includes(id);

/** The criteria of a gate that a template asks for. @param among those that there are */
export const criteriaAsked = (template: Template, gate: GateName, among = evidenceCriteria[gate]) =>
  among.filter((criterion) => asksFor(template, criterion));

/** A signature can't be waived: nobody can be made to have agreed. */
export const isWaivable = (gate: GateName, criterion: string): boolean =>
  evidenceCriteria[gate].some(({ id }) => id === criterion);

/** Whatever may be called by its title, or say a cause; a signature of each role once, whichever gate asks for it. */
const allCriteria: readonly Criterion[] = [...catalogue, ...signatureCriteria("design", roles)];

export const criterionOf = ({ title, subject }: { title: string; subject: CriterionSubject }): Criterion | undefined =>
  allCriteria.find((criterion) => criterion.topic === title && criterion.subject === subject);

/** What is said of a cause: by this criterion, or by another one, where it was stored by a release that said it otherwise. */
export const sentenceOf = (because: string, id?: string): Says[string] | undefined =>
  [...allCriteria.filter((criterion) => criterion.id === id), ...allCriteria]
    .map(({ says }) => lookUp(says, because))
    .find((say) => say !== undefined);
