// What somebody can do on a page, and whether the policy says so.
import {
  allowsInWorkspace,
  allowsWith,
  type Capability,
  isProjectCapability,
  isWorkspaceCapability,
  reachOf,
  type Standing,
} from "@/lib/access/policy";
import { commands } from "../commands";
import { topicOf } from "../names";
import { type Act, actOf } from "./bound-actions";
import { all } from "./markup";
import type { Visit } from "./visit";

const sources = import.meta.glob<string>("../../**/{actions,*.actions}.ts", {
  query: "?raw",
  import: "default",
  eager: true,
});

const capabilities = new Map<string, Capability>(
  Object.entries(sources).flatMap(([path, source]) => {
    const at = topicOf(path);
    return [...source.matchAll(/export const (\w+) = formAction\(\s*commands\.(\w+)/g)].flatMap(
      ([, action, performed]): [string, Capability][] => {
        const found = commands.find(({ name }) => name === `${at} ${performed}`);
        return found ? [[`${at}#${action}`, found.command.capability]] : [];
      },
    );
  }),
);

/** Which capability an action asks for, as its file says. */
export function capabilityOf(action: string): Capability {
  const found = capabilities.get(action);
  if (!found) throw new Error(`${action} performs no command that is found.`);
  return found;
}

/** What forms and buttons of a page post, and what the page bound to it; without what stands in its frame. */
export function boundActsOf({ markup }: Visit): Act[] {
  const posting = all("div", markup)
    .filter(({ attribs }) => attribs["data-page"] !== undefined)
    .flatMap((page) => all("input button", page));
  return posting.flatMap(({ attribs }) => actOf(attribs.name ?? "") ?? []);
}

/** Which actions these are, each once. */
export const actsOf = (page: Visit): string[] => [...new Set(boundActsOf(page).map(({ action }) => action))];

/** Whether somebody who stands so may only with what is their own. */
export function needsOwn(action: string, standing: Standing): boolean {
  const capability = capabilityOf(action);
  return (
    isProjectCapability(capability) && allowsWith(capability, standing, { isOwn: true }) && !mayAct(action, standing)
  );
}

/** With what belongs to others. */
export function mayAct(action: string, standing: Standing): boolean {
  const capability = capabilityOf(action);
  if (isProjectCapability(capability)) return allowsWith(capability, standing, { isOwn: false });
  return isWorkspaceCapability(capability) ? allowsInWorkspace(capability, standing.isAdmin) : true;
}

/** Whether who may is also a question of the very thing: whose it is, or for which role. */
export function dependsOnThing(action: string, standing: Standing): boolean {
  const capability = capabilityOf(action);
  if (!isProjectCapability(capability)) return false;
  const { own, as } = reachOf(capability, standing);
  return own || as !== null;
}
