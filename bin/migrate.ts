// `quintet migrate`, and the step of every start: DATABASE_URL to the schema of this version.
import { migrate } from "@/db/migrate";
import { complain } from "./say.mjs";

try {
  await migrate(process.env.DATABASE_URL ?? "");
} catch (fault) {
  complain(fault instanceof Error ? causeOf(fault) : String(fault));
  process.exitCode = 1;
}

/** The database's own words: what is wrapped around them is the statement. */
function causeOf(fault: Error): string {
  return fault.cause instanceof Error ? causeOf(fault.cause) : fault.message;
}
