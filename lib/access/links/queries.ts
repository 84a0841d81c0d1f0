// Looks up the person of a one-time link.
import type { OneTimeLinkPurpose } from "@/db/enums";
import type { PublicGrant } from "../grant";
import { type FoundLink, findLink } from "../one-time-links.queries";

export function findOneTimeLink(grant: PublicGrant, purpose: OneTimeLinkPurpose, secret: string): Promise<FoundLink> {
  return findLink(grant.db, { purpose, secret, now: grant.now });
}
