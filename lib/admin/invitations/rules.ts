// Whom a list of people invites, line by line.
import { type Role, roles } from "@/db/enums";
import type { FieldErrors } from "@/lib/errors";
import type { CsvLine } from "@/lib/format/read-csv";
import { roleShortWords, roleWords } from "@/lib/format/words";
import { type Invitee, InvitePerson, type importColumns } from "./schema";

export type ImportLine = CsvLine<(typeof importColumns)[number]>;

/** A role as people write it: `data_scientist`, "Data scientist", "stakeholder". Undefined for anything else. */
export function roleOf(written: string): Role | undefined {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[^a-z]/g, "");
  return roles.find((role) =>
    [role, roleWords[role], roleShortWords[role]].some((word) => plain(word) === plain(written)),
  );
}

/**
 * @param taken e-mail addresses that somebody here has already, in lower case
 * @returns everybody on the list, and for each line that is wrong a sentence, as `lines.<number>`
 */
export function readInvitees(lines: readonly ImportLine[], taken: ReadonlySet<string>) {
  const invitees: Invitee[] = [];
  const errors: FieldErrors = {};
  const firstLine = new Map<string, number>();
  for (const { line, cells } of lines) {
    const read = InvitePerson.safeParse({
      name: cells.name,
      email: cells.email,
      defaultRole: roleOf(cells.default_role),
    });
    const email = cells.email.toLowerCase();
    const before = firstLine.get(email);
    if (!read.success) errors[`lines.${line}`] = remarks(read.error.issues);
    else if (before) errors[`lines.${line}`] = `Line ${before} has the same address.`;
    else if (taken.has(email)) errors[`lines.${line}`] = "Somebody here has this address already.";
    else invitees.push(read.data);
    if (!before) firstLine.set(email, line);
  }
  return { invitees, errors };
}

const columnWords: Record<string, string> = { name: "Name", email: "E-mail", defaultRole: "Role" };
const remarks = (issues: readonly { path: readonly PropertyKey[]; message: string }[]) =>
  issues.map(({ path, message }) => `${columnWords[String(path[0])] ?? ""}: ${message}`).join(" ");
