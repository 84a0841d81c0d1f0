// Opens an address as somebody: the page itself, its frames and all its parts, as the markup that a browser is sent.
import "next/dist/server/node-environment-baseline";

import { AsyncLocalStorage } from "node:async_hooks";
import { parseDocument } from "htmlparser2";
import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import { PathnameContext, SearchParamsContext } from "next/dist/shared/lib/hooks-client-context.shared-runtime";
import type { ReactNode } from "react";
import { prerender } from "react-dom/static";
import { vi } from "vitest";
import "./bound-actions";
import { router } from "../router";
import { during } from "./request";
import { type Metadata, type Route, routeOf } from "./routes";

type Markup = ReturnType<typeof parseDocument>;
export type Visit = {
  href: string;
  route: Route;
  /** `absent` is Not Found, `elsewhere` leads to another address. */
  outcome: "shown" | "absent" | { elsewhere: string };
  markup: Markup;
  title: string;
  /** What React had to say, and faults of parts. */
  complaints: string[];
  /** What the web server is told, which makes the status (lib/doors/serving). */
  told: { waitSeconds?: number };
};

const serving = new AsyncLocalStorage<Visit["told"]>();
Object.assign(globalThis, { [Symbol.for("quintet.request")]: serving });

type Asked = {
  /** The session of whoever asks. */
  cookie?: string;
  /** Whether what stands around the page comes with it. */
  isFramed?: boolean;
};

/** @param href path and query of a page */
export async function visit(href: string, { cookie, isFramed = false }: Asked = {}): Promise<Visit> {
  const { pathname, searchParams } = new URL(href, "http://localhost:3000");
  const found = routeOf(pathname);
  const open = found?.route.open;
  if (!found || !open) throw new Error(`No page answers ${href}.`);
  const { route } = found;
  const complaints: string[] = [];
  const told: Visit["told"] = {};
  const nothing = { href, route, markup: parseDocument(""), title: "", complaints, told };
  const heard = vi.spyOn(console, "error").mockImplementation((...said: unknown[]) => {
    complaints.push(said.map(String).join(" ").slice(0, 600));
  });
  try {
    const request = { cookie, path: href };
    return await serving.run(told, during, request, async (): Promise<Visit> => {
      const props = { params: Promise.resolve(found.params), searchParams: Promise.resolve(asked(searchParams)) };
      const file = await open();
      let tree: ReactNode = <div data-page="">{await file.default(props)}</div>;
      const frames = await Promise.all(route.layouts.map((openFrame) => openFrame()));
      for (const frame of isFramed ? frames : []) {
        tree = await frame.default({ params: props.params, children: tree });
      }
      const titles = [file, ...frames].map(async (of) =>
        titleOf(of.generateMetadata ? await of.generateMetadata(props) : of.metadata),
      );
      const title = (await Promise.all(titles)).find(Boolean) ?? "";
      const around = (
        <Around pathname={pathname} searchParams={searchParams}>
          {tree}
        </Around>
      );
      const html = await written(around, complaints);
      return { ...nothing, outcome: "shown", title, markup: parseDocument(html) };
    });
  } catch (fault) {
    const digest = digestOf(fault);
    if (digest.startsWith("NEXT_HTTP_ERROR_FALLBACK;404")) return { ...nothing, outcome: "absent" };
    const [, , to] = digest.startsWith("NEXT_REDIRECT;") ? digest.split(";") : [];
    if (to) return { ...nothing, outcome: { elsewhere: to } };
    throw new Error(`${href} fails: ${String(fault)}`, { cause: fault });
  } finally {
    heard.mockRestore();
  }
}

const digestOf = (fault: unknown) =>
  typeof fault === "object" && fault !== null && "digest" in fault ? String(fault.digest) : "";

/** As Next gives it: a name that comes twice is a list. */
const asked = (query: URLSearchParams) =>
  Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const all = query.getAll(name);
      return [name, all.length > 1 ? all : (all[0] ?? "")];
    }),
  );

/** Of a page or of the frame that names those without a name of their own. */
function titleOf(metadata: Metadata | undefined): string {
  const title = metadata?.title;
  if (typeof title === "string") return title;
  if (typeof title !== "object" || title === null) return "";
  if ("absolute" in title) return String(title.absolute);
  return "default" in title ? String(title.default) : "";
}

type Place = { pathname: string; searchParams: URLSearchParams };

function Around({ pathname, searchParams, children }: Place & { children: ReactNode }) {
  return (
    <AppRouterContext value={router}>
      <PathnameContext value={pathname}>
        <SearchParamsContext value={searchParams}>{children}</SearchParamsContext>
      </PathnameContext>
    </AppRouterContext>
  );
}

/** Waits for every part. What browsers alone draw stands as its placeholder. */
async function written(tree: ReactNode, complaints: string[]): Promise<string> {
  const faults: unknown[] = [];
  const { prelude } = await prerender(tree, {
    progressiveChunkSize: Number.MAX_SAFE_INTEGER,
    onError: (fault) => {
      if (digestOf(fault) !== "BAILOUT_TO_CLIENT_SIDE_RENDERING") faults.push(fault);
    },
  });
  complaints.push(...faults.map(String));
  return new Response(prelude).text();
}
