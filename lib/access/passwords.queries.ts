// What is asked of a password that is being chosen: the rules, with what only the database and the long list know.
import { eq } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { workspace } from "@/db/schema";
import { type Chooser, passwordProblem } from "./passwords.rules";

/** About 49,000 passwords that leaked most often: 11 MB once somebody chooses one, nothing before. */
let leaked: Promise<ReadonlySet<string>> | undefined;

async function readLeaked(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import("@zxcvbn-ts/language-common");
  return new Set(dictionary["passwords-common"]);
}

/** @returns the sentence to say beside the field, or null */
export async function findPasswordProblem(db: Executor, password: string, chooser: Chooser): Promise<string | null> {
  leaked ??= readLeaked();
  const [[settings], common] = await Promise.all([
    db.select({ name: workspace.name }).from(workspace).where(eq(workspace.id, 1)),
    leaked,
  ]);
  return passwordProblem(password, { workspace: settings?.name, ...chooser }, common);
}
