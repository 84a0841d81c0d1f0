// What the company's sign-on says of a person, and the proof that it was the company that said it.
import { z } from "zod";
import { roles } from "@/db/enums";
import type { Groups } from "./rules";

export type Claims = {
  issuer: string;
  subject: string;
  email: string | null;
  /** The provider says so; many say nothing. */
  isEmailUnverified: boolean;
  name: string | null;
  groups: Groups;
};

/** Made only where next-auth has verified an id token. A form can post words, never an instance: it fails closed. */
export class VerifiedClaims {
  constructor(readonly claims: Readonly<Claims>) {}
}

export const SignOn = z.strictObject({
  verified: z.instanceof(VerifiedClaims),
  /** The role of newcomers to whom no mapping gives one; null refuses them. */
  fallbackRole: z.enum(roles).nullable(),
});

/** The secret part of the invitation's link: it proves who is meant, and the company account who comes. */
export const JoinByCompanyAccount = z.strictObject({
  verified: z.instanceof(VerifiedClaims),
  token: z.string().min(1).max(200),
});

export const LinkIdentity = z.strictObject({ verified: z.instanceof(VerifiedClaims) });

export const UnlinkIdentity = z.strictObject({ issuer: z.string().max(2_000), subject: z.string().max(2_000) });
