// What a sign-in would change, in sentences for the admin who tries the mappings out.
import type { Role } from "@/db/enums";
import { roleShortWords } from "@/lib/access/words";
import {
  type Change,
  changesNothing,
  firstRole,
  type MappedGroups,
  type RoleIn,
} from "@/lib/admin/company-accounts/rules";

/** A project's key by its id. */
export type Keys = ReadonlyMap<string, string>;

/** Somebody who has an account: what they gain, lose and keep. */
export function changeSentences(change: Change, current: { defaultRole: Role }, keys: Keys): string[] {
  const sentences = [
    ...change.add.map((pair) => `Becomes ${roleIn(pair, keys)}.`),
    ...change.remove.map((pair) => `Is no longer ${roleIn(pair, keys)}.`),
    ...(change.defaultRole
      ? [`Default role: ${roleShortWords[current.defaultRole]} becomes ${roleShortWords[change.defaultRole]}.`]
      : []),
    ...(change.admin === undefined ? [] : [change.admin ? "Becomes an admin." : "Is no longer an admin."]),
    ...change.kept.map((kept) => keptWords[kept]),
  ];
  return changesNothing(change) ? ["Nothing changes.", ...sentences] : sentences;
}

/** Somebody who signs on for the first time. */
export function newcomerSentences(mapped: MappedGroups, fallback: Role | null, keys: Keys): string[] {
  const first = firstRole(mapped, fallback);
  if (!first) return ["Is refused: none of these groups gives a role, and there is no default role for newcomers."];
  return [
    `Gets an account with the default role ${roleShortWords[first]}.`,
    ...mapped.granted.map((pair) => `Becomes ${roleIn(pair, keys)}.`),
    ...(mapped.admin ? ["Becomes an admin."] : []),
  ];
}

const keptWords = {
  "last admin": "Stays an admin, being the last one who can sign in.",
  "owner's last role": "Keeps one role in each project that they own.",
} as const satisfies Record<Change["kept"][number], string>;

const roleIn = ({ projectId, role }: RoleIn, keys: Keys) =>
  `${roleShortWords[role]} in ${keys.get(projectId) ?? "a project"}`;
