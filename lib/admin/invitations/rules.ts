// Whom a list of people invites, line by line.
import { type Role, roles } from "@/db/enums";
import { roleShortWords, roleWords } from "@/lib/access/words";
import { type FileOf, readLines } from "@/lib/format/file-lines";
import { lookUp } from "@/lib/format/look-up";
import { type Invitee, InvitePerson, importColumns, importLimit } from "./schema";

/** A role as people write it: `data_scientist`, "Data scientist", "stakeholder". Undefined for anything else. */
function roleOf(text: string): Role | undefined {
  const normalised = (text: string) => text.toLowerCase().replaceAll(/[^a-z]/g, "");
  return roles.find((role) =>
    [role, roleWords[role], roleShortWords[role]].some((word) => normalised(word) === normalised(text)),
  );
}

/** Everybody on the list; whether somebody here has an address already is for the database to say. */
export function readInvitees(csv: string): FileOf<Invitee> {
  const firstLine = new Map<string, number>();
  return readLines(
    csv,
    importColumns,
    ({ name, email, default_role: role }, line) => {
      const parsed = InvitePerson.safeParse({ name, email, defaultRole: roleOf(role) });
      const earlierLine = firstLine.get(email.toLowerCase());
      if (!earlierLine) firstLine.set(email.toLowerCase(), line);
      if (!parsed.success) return remarks(parsed.error.issues);
      return earlierLine ? `Line ${earlierLine} has the same address.` : parsed.data;
    },
    { most: importLimit.lines },
  );
}

const columnWords: Record<string, string> = { name: "Name", email: "E-mail", defaultRole: "Role" };
const remarks = (issues: readonly { path: readonly PropertyKey[]; message: string }[]) =>
  issues.map(({ path, message }) => `${lookUp(columnWords, String(path[0])) ?? ""}: ${message}`).join(" ");
