// Asks a query as somebody, and keeps what it said: an answer, or that it refused.
import { SQL } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { projectGrant, publicGrant, workspaceGrant } from "@/lib/access/grant";
import type { ProjectCapability, WorkspaceCapability } from "@/lib/access/policy";
import { Refusal } from "@/lib/kernel/errors";
import { topicOf } from "../names";
import type { Asker, Query } from "./found";
import { now } from "./house";

const modules = import.meta.glob<Record<string, unknown>>("../../**/{queries,*.queries}.ts", { eager: true });
const byTopic = new Map(Object.entries(modules).map(([path, exported]) => [topicOf(path), exported]));

const isFunction = (held: unknown): held is (...given: unknown[]) => unknown => typeof held === "function";

/** The function itself. */
function functionOf({ name }: Query): (...given: unknown[]) => unknown {
  const [at, called] = name.split("#");
  const found = byTopic.get(at ?? "")?.[called ?? ""];
  if (!isFunction(found)) throw new Error(`${name} is no function.`);
  return found;
}

export type As = { db: Executor; personId: string; projectKey: string };
/** `refused` where somebody may not, or the thing is none of theirs; any other failure is a fault of ours. */
export type Answer = { refused: string } | { fault: string } | { value: unknown };

const marker = { project: "project.read", workspace: "workspace.read" } as const;

function grantFor(asker: Asker, { capability }: Query, { db, personId, projectKey }: As): Promise<object> {
  const who = { db, now, personId };
  if (asker === "public") return Promise.resolve(publicGrant(who, "account.enter"));
  if (asker === "project" || asker === "lent")
    return projectGrant(who, projectKey, (capability ?? marker.project) as ProjectCapability);
  const ofProject = capability?.startsWith("report.") ? "portfolio.report" : capability;
  return workspaceGrant(who, (ofProject ?? marker.workspace) as WorkspaceCapability);
}

/** What one person may ask; grants are made once, as a page does. */
export class Person {
  private readonly grants = new Map<string, Promise<object>>();

  constructor(private readonly as: As) {}

  async ask(query: Query, asker: Asker, given: readonly unknown[]): Promise<Answer> {
    const held = asker === "none" ? [] : [await this.grantFor(asker, query)];
    try {
      const called = (asked: readonly unknown[]) =>
        functionOf(query)(...(query.takesExecutor ? [this.as.db] : []), ...held, ...asked);
      const pages = [await called(given)];
      for (let next = nextOf(pages[0]); next !== null && pages.length < mostPages; next = nextOf(pages.at(-1))) {
        pages.push(await called(given.map((one) => (isFilter(one) ? { ...one, after: next, before: next } : one))));
      }
      return { value: await opened(pages.length > 1 ? pages : pages[0], given) };
    } catch (fault) {
      if (fault instanceof Refusal) return { refused: fault.code };
      const cause = fault instanceof Error && fault.cause ? fault.cause : fault;
      return { fault: `${query.name} with ${JSON.stringify(given, plain)}: ${String(cause)}` };
    }
  }

  private grantFor(asker: Exclude<Asker, "none">, query: Query): Promise<object> {
    const name = `${asker} ${query.capability}`;
    const grant = this.grants.get(name) ?? grantFor(asker, query, this.as);
    this.grants.set(name, grant);
    return grant;
  }
}

/** More pages than a house can fill mean that they go round in a circle. */
const mostPages = 12;

/** Where the next page begins, as the page itself says. */
function nextOf(page: unknown): string | number | null {
  const next = typeof page === "object" && page !== null && "next" in page ? page.next : null;
  return typeof next === "string" || typeof next === "number" ? next : null;
}

const isFilter = (one: unknown): one is object =>
  typeof one === "object" && one !== null && Object.getPrototypeOf(one) === Object.prototype;

const plain = (_: string, value: unknown) => (typeof value === "bigint" ? String(value) : value);

/** What is read bit by bit, and what is a function of what was asked. */
async function opened(value: unknown, given: readonly unknown[]): Promise<unknown> {
  if (value instanceof SQL) return "a part of a statement";
  if (typeof value === "object" && value !== null && Symbol.asyncIterator in value) {
    const parts: unknown[] = [];
    for await (const part of value as AsyncIterable<unknown>) parts.push(part);
    return parts;
  }
  if (!isFunction(value)) return value;
  const [asked, moments] = given;
  const things = Array.isArray(asked) ? asked : [];
  const about = { runId: null, releaseId: null };
  const at = Array.isArray(moments) ? moments : [undefined];
  return things.map((thing) => at.map((moment) => value(thing, moment, about) ?? "nothing"));
}
