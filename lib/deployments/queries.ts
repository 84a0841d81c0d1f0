// Releases: what is live, what waits and what was; one of them with all its facts; and the model versions that one can bring.
import { and, desc, eq, ne, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Environment, ReleaseStatus, ReleaseStrategy, ServingMode } from "@/db/enums";
import { modelVersions, people, releases } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { notFound } from "@/lib/kernel/errors";
import { type ReleaseFilter, releaseNumber } from "./schema";

export const pageSize = 25;

export type ListedRelease = {
  id: string;
  number: number;
  modelVersionId: string;
  model: string;
  modelVersion: number;
  environment: Environment;
  strategy: ReleaseStrategy;
  /** Of a canary: the share of the users that it serves, where it was said. */
  share: number | null;
  servingMode: ServingMode;
  status: ReleaseStatus;
  integrationPoint: string;
  preparedAt: Date;
  deployedAt: Date | null;
  endedAt: Date | null;
  endReason: string;
};

const releaseColumns = {
  id: releases.id,
  number: releases.number,
  modelVersionId: releases.modelVersionId,
  model: modelVersions.model,
  modelVersion: modelVersions.number,
  environment: releases.environment,
  strategy: releases.strategy,
  share: releases.share,
  servingMode: releases.servingMode,
  status: releases.status,
  integrationPoint: releases.integrationPoint,
  preparedAt: releases.preparedAt,
  deployedAt: releases.deployedAt,
  endedAt: releases.endedAt,
  endReason: releases.endReason,
};

/** Production first; in each environment the one that serves everybody, then what stands beside it. At most a hundred. */
export async function listLive(grant: Grant, environment?: Environment): Promise<ListedRelease[]> {
  return grant.db
    .select(releaseColumns)
    .from(releases)
    .innerJoin(modelVersions, eq(modelVersions.id, releases.modelVersionId))
    .where(
      and(
        eq(releases.projectId, grant.project.id),
        eq(releases.status, "live"),
        environment && eq(releases.environment, environment),
      ),
    )
    .orderBy(desc(releases.environment), sql`${releases.strategy} in ('shadow', 'canary')`, desc(releases.number))
    .limit(100);
}

const isPrepared = sql`(${releases.status} = 'prepared')`;

/** What is prepared, then what was live, the newest first, a page at a time. */
export async function listReleases(
  grant: Grant,
  { environment, status, after }: Partial<ReleaseFilter> = {},
): Promise<{ releases: ListedRelease[]; next: number | null }> {
  const rows = await grant.db
    .select(releaseColumns)
    .from(releases)
    .innerJoin(modelVersions, eq(modelVersions.id, releases.modelVersionId))
    .where(
      and(
        eq(releases.projectId, grant.project.id),
        ne(releases.status, "live"),
        environment && eq(releases.environment, environment),
        status && eq(releases.status, status),
        after
          ? sql`(${isPrepared}, ${releases.number}) < (select (r.status = 'prepared'), r.number from releases r
              where r.project_id = ${grant.project.id} and r.number = ${after})`
          : undefined,
      ),
    )
    .orderBy(desc(isPrepared), desc(releases.number))
    .limit(pageSize + 1);
  const shown = rows.slice(0, pageSize);
  return { releases: shown, next: rows.length > pageSize ? (shown.at(-1)?.number ?? null) : null };
}

const integrationOwner = alias(people, "integration_owner");
const preparer = alias(people, "preparer");
const rehearser = alias(people, "rehearser");
const deployer = alias(people, "deployer");
const ender = alias(people, "ender");

export type Release = Awaited<ReturnType<typeof getRelease>>;

/** @throws Refusal not_found, for a number that this project does not have */
export async function getRelease(grant: Grant, number: number | string) {
  const parsed = releaseNumber.safeParse(number);
  const [release] = parsed.success ? await selectReleases(grant, eq(releases.number, parsed.data)) : [];
  if (!release) throw notFound("This release");
  return release;
}

function selectReleases(grant: Grant, filter: SQL) {
  return grant.db
    .select({
      ...releaseColumns,
      modelVersionStatus: modelVersions.status,
      integrationOwnerId: releases.integrationOwnerId,
      integrationOwner: integrationOwner.name,
      wayBack: releases.wayBack,
      preparedBy: preparer.name,
      rehearsedBy: rehearser.name,
      rehearsedAt: releases.rehearsedAt,
      rehearsalNote: releases.rehearsalNote,
      deployedBy: deployer.name,
      endedBy: ender.name,
      version: releases.version,
    })
    .from(releases)
    .innerJoin(modelVersions, eq(modelVersions.id, releases.modelVersionId))
    .innerJoin(integrationOwner, eq(integrationOwner.id, releases.integrationOwnerId))
    .innerJoin(preparer, eq(preparer.id, releases.preparedById))
    .leftJoin(rehearser, eq(rehearser.id, releases.rehearsedById))
    .leftJoin(deployer, eq(deployer.id, releases.deployedById))
    .leftJoin(ender, eq(ender.id, releases.endedById))
    .where(and(eq(releases.projectId, grant.project.id), filter));
}

export type ModelChoice = { id: string; model: string; version: number; proposedAt: Date; proposedBy: string };

/** Model versions that a release can bring, the newest first; the withdrawn ones are left out. At most two hundred. */
export async function listModelChoices(grant: Grant): Promise<ModelChoice[]> {
  return grant.db
    .select({
      id: modelVersions.id,
      model: modelVersions.model,
      version: modelVersions.number,
      proposedAt: modelVersions.proposedAt,
      proposedBy: people.name,
    })
    .from(modelVersions)
    .innerJoin(people, eq(people.id, modelVersions.proposedById))
    .where(and(eq(modelVersions.projectId, grant.project.id), eq(modelVersions.status, "proposed")))
    .orderBy(desc(modelVersions.proposedAt), desc(modelVersions.id))
    .limit(200);
}

/** The releases that bring a model version, newest first. */
export async function listReleasesOf(grant: Grant, modelVersionId: string) {
  return grant.db
    .select({
      id: releases.id,
      number: releases.number,
      environment: releases.environment,
      strategy: releases.strategy,
      status: releases.status,
    })
    .from(releases)
    .where(and(eq(releases.projectId, grant.project.id), eq(releases.modelVersionId, modelVersionId)))
    .orderBy(desc(releases.number))
    .limit(20);
}
