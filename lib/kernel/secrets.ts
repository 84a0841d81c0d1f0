// Random secrets and how they are stored: high-entropy ones as SHA-256, passwords as argon2id.
import { createHash, randomBytes } from "node:crypto";
import { availableParallelism } from "node:os";
import { hash, verify } from "@node-rs/argon2";
import { env } from "./env";
import { Slots } from "./slots";

/** 256 random bits, safe in an address. */
export const newSecret = () => randomBytes(32).toString("base64url");

/** Enough for secrets that nobody can guess; no slow hash per request. */
export const hashSecret = (secret: string) => createHash("sha256").update(secret).digest("hex");

const argon2id = { algorithm: 2, memoryCost: 47_104, timeCost: 1, parallelism: 1 } as const;

/** Each hash takes 46 MiB and a core: one core is left for pages where there are two, and the queue is short enough to finish in seconds. */
const slots = new Slots({
  atOnce: Math.max(1, Math.min(2, availableParallelism() - 1)),
  waiting: 32,
  perOwner: 8,
  full: "Very many are signing in at this moment.",
});

/** @param owner who the work is for, as far as is known: a network @throws Refusal too_many where too many wait already */
export const hashPassword = (password: string, owner = "here") => slots.withSlot(owner, () => hash(password, argon2id));

/** A hash of an unknown secret, verified where there is no account, so that both answers take the same time. */
let decoy: Promise<string> | undefined;

/** @throws Refusal too_many where too many wait already */
export async function verifyPassword(stored: string | null, password: string, owner = "here"): Promise<boolean> {
  decoy ??= hash(newSecret(), argon2id);
  const decoyHash = await decoy;
  const matches = await slots.withSlot(owner, () => verify(stored ?? decoyHash, password));
  return matches && stored !== null;
}

/** Signs cookies. Without a configured secret it lasts as long as the process. */
const processSecret = newSecret();
export const authSecret = () => env().QUINTET_SECRET ?? processSecret;
