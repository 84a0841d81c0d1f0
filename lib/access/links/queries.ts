// Whom a one-time link lets in, while it is good.
import type { OneTimeLinkPurpose } from "@/db/enums";
import { type FoundLink, findLink } from "@/lib/one-time-link";
import type { PublicGrant } from "../grant";

export function findOneTimeLink(grant: PublicGrant, purpose: OneTimeLinkPurpose, secret: string): Promise<FoundLink> {
  return findLink(grant.db, { purpose, secret, now: grant.now });
}
