// Checks a new password by the rules, with the workspace's name and the list of leaked passwords.
import { eq } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { workspace } from "@/db/schema";
import { type Chooser, passwordProblem } from "./passwords.rules";

/** The 49,000 most common leaked passwords, 11 MB, loaded when the first password is chosen. */
let leaked: Promise<ReadonlySet<string>> | undefined;

async function readLeaked(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import("@zxcvbn-ts/language-common");
  return new Set(dictionary["passwords-common"]);
}

/** @returns the sentence beside the field, or null */
export async function findPasswordProblem(db: Executor, password: string, chooser: Chooser): Promise<string | null> {
  leaked ??= readLeaked();
  const [[settings], common] = await Promise.all([
    db.select({ name: workspace.name }).from(workspace).where(eq(workspace.id, 1)),
    leaked,
  ]);
  return passwordProblem(password, { workspace: settings?.name, ...chooser }, common);
}
