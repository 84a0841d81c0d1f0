// What roles, accounts and tokens are called: `…Words` is a short label, `…Help` a sentence to go with it.
import type { PersonStatus, Role, SignOnGift, TokenScope, Visibility } from "@/db/enums";

export const roleWords = {
  stakeholder: "Business stakeholder",
  expert: "Subject-matter expert",
  data_scientist: "Data scientist",
  data_engineer: "Data engineer",
  ml_engineer: "ML engineer",
} as const satisfies Record<Role, string>;

export const rolePluralWords = {
  stakeholder: "Business stakeholders",
  expert: "Subject-matter experts",
  data_scientist: "Data scientists",
  data_engineer: "Data engineers",
  ml_engineer: "ML engineers",
} as const satisfies Record<Role, string>;

/** For a badge or a narrow column. */
export const roleShortWords = {
  stakeholder: "Stakeholder",
  expert: "Expert",
  data_scientist: "Data scientist",
  data_engineer: "Data engineer",
  ml_engineer: "ML engineer",
} as const satisfies Record<Role, string>;

/** In the space of a cell; screen readers hear the names. */
export const roleCodes = {
  stakeholder: "S",
  expert: "E",
  data_scientist: "DS",
  data_engineer: "DE",
  ml_engineer: "ME",
} as const satisfies Record<Role, string>;

/** In a sentence, one of them: "waits for an expert". */
export const aRoleWords = {
  stakeholder: "a stakeholder",
  expert: "an expert",
  data_scientist: "a data scientist",
  data_engineer: "a data engineer",
  ml_engineer: "an ML engineer",
} as const satisfies Record<Role, string>;

export const roleHelp = {
  stakeholder: "Decides on budget and direction, and answers for the value.",
  expert: "Knows the work itself: judges whether data and mistakes make sense.",
  data_scientist: "Analyses the data, and trains and evaluates models.",
  data_engineer: "Collects, stores and processes the data, and keeps its quality.",
  ml_engineer: "Brings models into production and keeps them there.",
} as const satisfies Record<Role, string>;

export const personStatusWords = {
  active: "Active",
  invited: "Invited",
  deactivated: "Deactivated",
} as const satisfies Record<PersonStatus, string>;

export const signOnGiftWords = {
  default_role: "Default role",
  project_role: "Role in a project",
  admin: "Admin",
} as const satisfies Record<SignOnGift, string>;

export const tokenScopeWords = {
  read: "Read only",
  write: "Read and write",
} as const satisfies Record<TokenScope, string>;

/** Lower case, except for a leading abbreviation. */
const small = (words: string) => words.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase());

/** "business stakeholder", "ML engineer". */
export const roleInSentence = (role: Role): string => small(roleWords[role]);

/** "business stakeholders", "ML engineers". */
export const rolesInSentence = (role: Role): string => small(rolePluralWords[role]);

export const visibilityWords = {
  workspace: "Everyone in the workspace",
  private: "Members only",
} as const satisfies Record<Visibility, string>;

export const visibilityHelp = {
  workspace: "Everyone who can sign in may read it; only members change it.",
  private: "People who are not members cannot tell that it exists.",
} as const satisfies Record<Visibility, string>;
