// Random secrets and what is kept of them: high-entropy ones as a SHA-256, passwords as argon2id.
import { createHash, randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** 256 random bits, safe in an address. */
export const newSecret = () => randomBytes(32).toString("base64url");

/** Enough for secrets that nobody can guess; no slow hash per request. */
export const hashSecret = (secret: string) => createHash("sha256").update(secret).digest("hex");

const argon2id = { algorithm: 2, memoryCost: 47_104, timeCost: 1, parallelism: 1 } as const;

/** At most two at once: each takes 46 MiB and a core. */
let running = 0;
const waiting: (() => void)[] = [];
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= 2) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

export const hashPassword = (password: string) => inTurn(() => hash(password, argon2id));

/** A hash of nothing anybody knows: checked where there is no account, so that both answers take the same time. */
let decoy: Promise<string> | undefined;
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(newSecret());
  const against = stored ?? (await decoy);
  const matches = await inTurn(() => verify(against, password));
  return matches && stored !== null;
}
