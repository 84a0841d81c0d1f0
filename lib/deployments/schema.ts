// Inputs of the commands and filters on releases. A release is named by its number within the project.
import { z } from "zod";
import { environments, releaseStatuses, releaseStrategies, servingModes } from "@/db/enums";
import { counted, lenient, line, oneOf, optionalDecimal, sentence, uuid, version } from "@/lib/kernel/fields";
import { rehearsalLimits, releaseLimits } from "./limits";

export const releaseNumber = counted("The number of a release, please.").pipe(
  z.number().int().min(1).max(2_147_483_647),
);

const terms = {
  servingMode: oneOf(servingModes),
  integrationPoint: sentence(
    { min: 5, ...releaseLimits.integrationPoint },
    "Please say where its answers enter the business.",
  ),
  integrationOwnerId: z.uuid("Please choose who answers for it."),
  wayBack: sentence(
    { min: 10, ...releaseLimits.wayBack },
    "Please say how to return to what was before.",
    "Please say how to return to what was before, in a sentence.",
  ),
};

const share = optionalDecimal.pipe(
  z.number().gt(0, "More than 0, please.").lt(100, "Less than 100 %, please: a canary serves a part.").nullable(),
);

export const PrepareRelease = z
  .strictObject({
    modelVersionId: z.uuid("Please choose a model version."),
    environment: oneOf(environments),
    strategy: oneOf(releaseStrategies),
    /** In percent of the users: asked of a canary, and of no other. */
    share,
    ...terms,
  })
  .refine(({ strategy, share }) => strategy !== "canary" || share !== null, {
    path: ["share"],
    error: "Which share of the users does the canary serve?",
  });
export const EditRelease = z.strictObject({ release: releaseNumber, version, ...terms });
export const RehearseRollback = z.strictObject({
  release: releaseNumber,
  version,
  note: line({ min: 10, ...rehearsalLimits.note }),
});

/** Which page of the monitors of a release. */
export const MonitorPage = z.object({
  monitors: counted().pipe(z.number().int().min(1).max(10_000)).catch(1).default(1),
});

/** How the releases that are not live can be narrowed; it comes from an address, so nonsense reads as "not given". */
export const ReleaseFilter = z.object({
  environment: lenient(z.enum(environments)),
  status: lenient(z.enum(releaseStatuses)),
  /** The number of the last release of the page before. */
  after: lenient(releaseNumber),
});
export type ReleaseFilter = z.output<typeof ReleaseFilter>;

/** What was live when the person looked: an id, or empty where nothing was. */
export const expectedLiveId = z.union([uuid, z.literal("")]).optional();
