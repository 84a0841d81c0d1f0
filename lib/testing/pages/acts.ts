// What somebody can do on a page, and whether the policy says so.
import {
  allowsInWorkspace,
  allowsWith,
  type Capability,
  capabilities as everyCapability,
  isProjectCapability,
  isWorkspaceCapability,
  reachOf,
  type Standing,
} from "@/lib/access/policy";
import type { Command } from "@/lib/kernel/command";
import { commands } from "../commands";
import { topicOf } from "../names";
import { type Act, actOf } from "./bound-actions";
import { pathOf } from "./links";
import { all } from "./markup";
import { patternOf, routeOf } from "./routes";
import type { Visit } from "./visit";

const sources = import.meta.glob<string>("../../**/{actions,*.actions}.ts", {
  query: "?raw",
  import: "default",
  eager: true,
});

const performed = new Map<string, Command>(
  Object.entries(sources).flatMap(([path, source]) => {
    const at = topicOf(path);
    return [...source.matchAll(/export const (\w+) = formAction\(\s*commands\.(\w+)/g)].flatMap(
      ([, action, name]): [string, Command][] => {
        const found = commands.find((one) => one.name === `${at} ${name}`);
        return found ? [[`${at}#${action}`, found.command]] : [];
      },
    );
  }),
);

const pages = import.meta.glob<string>("../../../app/**/page.tsx", { query: "?raw", import: "default", eager: true });

/** Pages of a project that open only for who has a capability: a link to one is an act, too. */
const doors = new Map<string, Capability>(
  Object.entries(pages).flatMap(([file, source]) => {
    const [, given = ""] = /\bopenProject\(([^)]*)\)/.exec(source) ?? [];
    const capability = everyCapability.find((one) => given.includes(`"${one}"`));
    return capability && isProjectCapability(capability)
      ? [[`to ${patternOf(file.slice("../../../app".length, -"/page.tsx".length))}`, capability]]
      : [];
  }),
);

/** What an action performs, as its file says. */
export const commandOf = (action: string): Command | undefined => performed.get(action);

/** Which capability an action asks for. */
export function capabilityOf(action: string): Capability {
  const found = commandOf(action)?.capability ?? doors.get(action);
  if (!found) throw new Error(`${action} performs no command that is found.`);
  return found;
}

/** Without what stands in its frame. */
const ownOf = ({ markup }: Visit, names: string) =>
  all("div", markup)
    .filter(({ attribs }) => attribs["data-page"] !== undefined)
    .flatMap((page) => all(names, page));

/** What forms and buttons of a page post, and what the page bound to it. */
export const boundActsOf = (page: Visit): Act[] =>
  ownOf(page, "input button").flatMap(({ attribs }) => actOf(attribs.name ?? "") ?? []);

/** Which actions these are, and which pages of this project it leads to that open only for some, each once. */
export const actsOf = (page: Visit): string[] => [
  ...new Set([...boundActsOf(page).map(({ action }) => action), ...leadsOf(page)]),
];

function leadsOf(page: Visit): string[] {
  const project = /^\/projects\/[^/?#]+\//.exec(`${pathOf(page.href)}/`)?.[0];
  const isHere = (href: string) => project !== undefined && href.startsWith(project);
  return ownOf(page, "a")
    .map(({ attribs }) => attribs.href ?? "")
    .filter((href) => isHere(href) && pathOf(href) !== pathOf(page.href))
    .map((href) => `to ${routeOf(pathOf(href))?.route.pattern}`)
    .filter((lead) => doors.has(lead));
}

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
