// Prints the one-time code with which the first visitor becomes the admin; nothing, once anybody is here.
import { connect } from "@/db/client";
import { people } from "@/db/schema";
import { renewSetupCode } from "@/lib/access/operator.commands";
import { Operator } from "@/lib/access/operator.schema";
import { perform } from "@/lib/kernel/command";
import { env } from "@/lib/kernel/env";
import { bold, say } from "./say.mjs";

const { database: db, close } = connect(process.env.DATABASE_URL ?? "", { max: 1 });
try {
  if ((await db.$count(people)) === 0) {
    const input = { operator: new Operator() };
    const outcome = await perform(renewSetupCode, { db, now: new Date(), personId: null, input });
    if (!outcome.ok) throw outcome.refusal;
    say(`Nobody is here yet. Open ${new URL("/setup", env().QUINTET_URL)} and make the admin account`);
    say(`with this one-time code: ${bold(outcome.value.code)}`);
  }
} finally {
  await close();
}
