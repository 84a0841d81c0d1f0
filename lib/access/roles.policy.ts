// What each role may stand for in a project, beside what the table of policy.ts lets it do.
import { type Role, roles } from "@/db/enums";

type Traits = {
  /** Has a vote in reviews. */
  votes: boolean;
  /** Gates may ask for its signature. */
  signs: boolean;
  /** Tasks may want it. */
  takesTasks: boolean;
  /** A project lacks somebody as long as nobody holds it. */
  isNeeded: boolean;
  /** In whose words it reads a fact: its own, or those of another role. */
  readsAs: Role;
};

export const roleTraits = {
  stakeholder: { votes: true, signs: true, takesTasks: true, isNeeded: true, readsAs: "stakeholder" },
  expert: { votes: true, signs: true, takesTasks: true, isNeeded: true, readsAs: "expert" },
  data_scientist: { votes: true, signs: true, takesTasks: true, isNeeded: true, readsAs: "data_scientist" },
  data_engineer: { votes: true, signs: true, takesTasks: true, isNeeded: true, readsAs: "data_engineer" },
  ml_engineer: { votes: true, signs: true, takesTasks: true, isNeeded: true, readsAs: "ml_engineer" },
} as const satisfies Record<Role, Traits>;

type Trait = "votes" | "signs" | "takesTasks" | "isNeeded";
type RoleThat<T extends Trait> = { [R in Role]: (typeof roleTraits)[R][T] extends true ? R : never }[Role];
export type NeededRole = RoleThat<"isNeeded">;
/** The roles that have words of their own for a fact. */
export type Voice = (typeof roleTraits)[Role]["readsAs"];

export const rolesThat = <T extends Trait>(trait: T, traits: Record<Role, Traits> = roleTraits): RoleThat<T>[] =>
  roles.filter((role): role is RoleThat<T> => traits[role][trait]);

export const votingRoles = rolesThat("votes");
export const signingRoles = rolesThat("signs");
export const taskRoles = rolesThat("takesTasks");
export const neededRoles = rolesThat("isNeeded");
export const voiceOf = (role: Role): Voice => roleTraits[role].readsAs;
export const voices: readonly Voice[] = [...new Set(roles.map(voiceOf))];
