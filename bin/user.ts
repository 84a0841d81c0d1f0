// quintet user create | reset-password | make-admin <e-mail> [--name=…] [--role=…] [--admin]: for whoever holds the server.
import { parseArgs } from "node:util";
import type { z } from "zod";
import { connect } from "@/db/client";
import type { IssuedLink } from "@/lib/access/one-time-links.steps";
import * as commands from "@/lib/access/operator.commands";
import { Operator } from "@/lib/access/operator.schema";
import { type Command, perform } from "@/lib/kernel/command";
import { bold, complain, say } from "./say.mjs";

const options = { name: { type: "string" }, role: { type: "string" }, admin: { type: "string" } } as const;
const { values, positionals } = parseArgs({ options, allowPositionals: true });
const [verb, email = ""] = positionals;
const operator = new Operator();

const words: Record<string, string> = { email: "e-mail", name: "--name", defaultRole: "--role" };

/** What the operator can put right: said as a sentence, with exit code 2. */
class Misuse extends Error {}

const actions: Record<string, () => Promise<void>> = {
  async create() {
    const { name = "", role: defaultRole = "", admin } = values;
    const input = { operator, email, name, defaultRole, admin: admin === "true" };
    tellLink(await done(commands.createPerson, input), `${name} is here. To choose a password`);
  },
  async "reset-password"() {
    tellLink(await done(commands.issuePasswordReset, { operator, email }), "To choose a new password");
  },
  async "make-admin"() {
    const { name } = await done(commands.makeAdmin, { operator, email });
    say(`${name} is an admin from the next request on.`);
  },
};

const { database: db, close } = connect(process.env.DATABASE_URL ?? "", { max: 1 });
try {
  const action = verb && Object.hasOwn(actions, verb) ? actions[verb] : undefined;
  if (!action) throw new Misuse("Say what to do: create, reset-password or make-admin, and an e-mail address.");
  await action();
} catch (fault) {
  if (!(fault instanceof Misuse)) throw fault;
  complain(fault.message);
  process.exitCode = 2;
} finally {
  await close();
}

async function done<V>(command: Command<"account.enter", z.ZodType, V>, input: unknown): Promise<V> {
  const outcome = await perform(command, { db, now: new Date(), personId: null, input });
  if (outcome.ok) return outcome.value;
  const { message, details } = outcome.refusal;
  const fields = Object.entries(details.fields ?? {}).map(
    ([field, sentence]) => `  ${words[field] ?? field}: ${sentence}`,
  );
  throw new Misuse([message, ...fields].join("\n"));
}

function tellLink({ url, expiresAt }: IssuedLink, what: string) {
  say(`${what}, open this once, until ${expiresAt.toISOString().slice(0, 16).replace("T", " ")} UTC:`);
  say(bold(url));
}
