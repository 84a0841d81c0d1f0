// Configuration from the environment, read once, checked, and named in one place; the README's table mirrors it.
import { join, resolve } from "node:path";
import { z } from "zod";

const optional = z.string().trim().min(1).optional().catch(undefined);

/** A whole number of megabytes; anything else counts as not set. */
const megabytes = (fallback: number) => z.coerce.number().int().min(1).catch(fallback);

const Env = z.object({
  DATABASE_URL: optional,
  /** The address that people use; links in mails and the sign-on callback are built on it. */
  QUINTET_URL: z.url().catch("http://localhost:3000"),
  /** Further names by which people may ask for it, beside that one and this machine's own. */
  QUINTET_HOSTS: optional,
  /** Whose X-Forwarded-For is believed (lib/kernel/network.ts); nobody's by default. */
  QUINTET_TRUSTED_PROXIES: optional,
  /** Encrypts what next-auth keeps in cookies during a sign-on. */
  QUINTET_SECRET: optional,
  /** "1" only in the demo: the sign-in page then offers its people by one click. */
  QUINTET_DEMO: z.literal("1").optional().catch(undefined),
  /** Where the files of runs and models lie; all processes on one database share it. */
  QUINTET_FILES: optional.transform((directory) =>
    resolve(directory ?? join(process.env.QUINTET_DATA || ".data", "files")),
  ),
  /** How large one file may be, and all files of a project together. */
  QUINTET_FILE_LIMIT: megabytes(2_000),
  QUINTET_PROJECT_QUOTA: megabytes(20_000),
  SMTP_URL: optional,
  MAIL_FROM: z.string().catch("Quintet <quintet@localhost>"),
  OIDC_ISSUER: optional,
  OIDC_CLIENT_ID: optional,
  OIDC_CLIENT_SECRET: optional,
  /** What is asked of the provider; some list groups only for a scope of that name. */
  OIDC_SCOPE: z.string().catch("openid email profile"),
  OIDC_NAME: z.string().catch("Company account"),
  /** The claim that lists a person's groups. */
  OIDC_GROUPS_CLAIM: z.string().catch("groups"),
  /** Default role of a person whom no group maps to a role; without it such a person is refused. */
  OIDC_DEFAULT_ROLE: optional,
});

export type Env = z.infer<typeof Env>;

/** Read at each call, not at import: tests and the operator's command set it late. */
export function env(): Env {
  return Env.parse(process.env);
}
