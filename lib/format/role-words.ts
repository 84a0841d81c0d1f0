// Roles as they stand within a sentence.
import type { Role } from "@/db/enums";
import { rolePluralWords, roleWords } from "./words";

/** A word that begins with an abbreviation keeps it. */
const small = (words: string) => words.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase());

/** "business stakeholder", "ML engineer". */
export const roleInSentence = (role: Role): string => small(roleWords[role]);

/** "business stakeholders", "ML engineers". */
export const rolesInSentence = (role: Role): string => small(rolePluralWords[role]);
