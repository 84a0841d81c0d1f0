// Every route there is, found in the code: its methods, and the endpoints of the protocol.
import { endpoints } from "@/lib/mlflow/endpoints";
import type { House } from "../full-house/house";
import { inRequest } from "../next-request";
import { type Door, headersOf, type Kind, origin, traits } from "./kinds";
import { saidOf } from "./said";

type RouteModule = Record<string, unknown>;
type Handler = (request: Request, context: { params: Promise<Record<string, unknown>> }) => Promise<Response>;
const isHandler = (held: unknown): held is Handler => typeof held === "function";

const artifactKinds: Record<string, Kind> = {
  GET: "protocol's files, reading",
  HEAD: "protocol's files, reading",
  PUT: "upload",
};

/** By what a route goes through; the first that it names. */
const byOpener: [opener: RegExp, kind: (method: string) => Kind | "protocol"][] = [
  [/\brest(?:Workspace)?(?:Query|Command)\(/, (method) => (method === "GET" ? "REST, reading" : "REST, writing")],
  [/\brestLink\(/, () => "badge"],
  [/\bmlflowRoute\b/, () => "protocol"],
  [/\bartifactRoute\b/, (method) => artifactKinds[method] ?? "protocol's files, writing"],
  [/\bunknownRoute\b/, () => "no such address"],
  [/\bopenShared(?:Page|Route)\(/, () => "share link"],
  [/\bliveStream\(/, () => "live"],
  [/\bhandleCompanyAccount\(/, () => "sign-on"],
  [/\bopen(?:Project|Workspace)\(/, () => "download"],
  [/\bisReady\(/, () => "is it ready"],
  [/status: "live"/, () => "is it alive"],
];

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];
/** What an endpoint of the protocol is called that only reads, whatever it says of itself. */
const reads = /(^| |\/)(get|get-[a-z-]+|list|search|search-datasets|directories)$|^GET /;

const secretStep = "the-secret-of-the-address";

/** The same function at the same address, but for the first step of it, is one door. @throws where a route goes through nothing that is known here */
export function routeDoors(
  modules: Record<string, RouteModule>,
  sources: Record<string, string>,
  house: House,
): Door[] {
  const seen = new Map<unknown, Set<string>>();
  const isNew = (handler: unknown, address: string) => {
    const known = seen.get(handler) ?? new Set<string>();
    seen.set(handler, known);
    return !known.has(address) && known.add(address);
  };
  return Object.entries(modules).flatMap(([path, module]) => {
    const page = path.replace(/^.*?\/app/, "").replace(/\.ts$/, "");
    const [, kindOf] = byOpener.find(([opener]) => opener.test(sources[path] ?? "")) ?? [];
    if (!kindOf) throw new Error(`${path} goes through no door that this table knows.`);
    return methods
      .filter((method) => method in module)
      .flatMap((method) => {
        const kind = kindOf(method);
        const addresses = kind === "protocol" ? protocolAddresses(page, method) : addressesOf(page, method, house);
        return addresses
          .filter(({ address }) => isNew(module[method], `${method} ${address}`.replace(/ \/(ajax-)?api/, " ")))
          .map(({ kind: told, address, params }) =>
            routeDoor({
              kind: kind === "protocol" ? (told ?? "protocol, reading") : kind,
              method,
              page,
              address,
              params,
              handler: module[method],
            }),
          );
      });
  });
}

type Address = { kind?: Kind; address: string; params: Record<string, unknown> };
type RouteDoor = Address & { kind: Kind; method: string; page: string; handler: unknown };

function routeDoor({ kind, method, page, address, params, handler }: RouteDoor): Door {
  if (!isHandler(handler)) throw new Error(`${method} ${page} is no handler.`);
  const isSentTo = method !== "GET" && method !== "HEAD";
  return {
    name: `${method} ${address.replace(/\?.*/, "")}`,
    kind,
    isSentTo,
    async knock({ key, as = traits[kind].key ?? "token", headers: more, content }) {
      const headers = headersOf({
        host: "quintet.example.org",
        ...(isSentTo && { "content-type": "application/json" }),
        ...more,
      });
      let at = address;
      if (key !== null && as === "token") headers.set("authorization", `Bearer ${key}`);
      if (key !== null && as === "session") headers.set("cookie", `quintet=${key}`);
      const isInAddress = traits[kind].key === "badge" || traits[kind].key === "share";
      const secret = isInAddress && as === traits[kind].key ? (key ?? "") : "";
      at = at.replaceAll(secretStep, secret || "none");
      const given = Object.fromEntries(
        Object.entries(params).map(([name, value]) => [name, value === secretStep ? secret : value]),
      );
      const body = isSentTo ? (content?.() ?? '{"smuggled":"1"}') : undefined;
      // a name for it, since the types of a browser's know no streams that are sent
      const sending = { method, headers, body, duplex: "half" };
      const request = new Request(new URL(at, origin), sending);
      return saidOf(await inRequest(request, page, (asked) => handler(asked, { params: Promise.resolve(given) })));
    },
  };
}

function protocolAddresses(page: string, method: string): Address[] {
  const base = page.replace(/\/\[\.\.\.path\]\/route$/, "");
  const known = Object.keys(endpoints)
    .filter((route) => route.startsWith(`${method} `))
    .map((route) => ({
      kind: reads.test(route) ? ("protocol, reading" as const) : ("protocol, writing" as const),
      address: `${base}/${route.slice(method.length + 1).replaceAll(/\{\w+\*?\}/g, "none")}`,
      params: {},
    }));
  return [...known, { kind: "protocol, no such endpoint", address: `${base}/no/such-endpoint`, params: {} }];
}

/** A [parameter] that has no example here fails. */
function addressesOf(page: string, method: string, house: House): Address[] {
  const params: Record<string, unknown> = {};
  const address = page
    .replace(/\/route$/, "")
    .replaceAll(/\/\([a-z]+\)/g, "")
    .replaceAll(/\[([^\]]+)\]/g, (_, name: string) => {
      const value = exampleOf(name, page, method, house);
      if (value === undefined) throw new Error(`${page} needs an example for [${name}].`);
      params[name.replace("...", "")] = name.startsWith("...") ? value.split("/") : value;
      return value;
    });
  return [{ address: address + (queries[page] ?? (() => ""))(house), params }];
}

const queries: Record<string, (house: House) => string> = {
  "/api/v1/projects/[project]/measurements/route": (house) => `?metric=${house.id("metrics", "first")}`,
  "/api/v1/projects/[project]/gates/[gate]/badge.svg/route": () => `?token=${secretStep}`,
};

function exampleOf(name: string, page: string, method: string, house: House): string | undefined {
  const number = (table: "releases" | "reports", variant = "first") => house.text(table, variant, "number");
  const run = () => `${house.row("experiments", "first").serial}/${house.id("runs", "first").replaceAll("-", "")}`;
  const examples: Record<string, () => string> = {
    project: () => "ADA",
    gate: () => "design",
    token: () => secretStep,
    dataset: () => house.id("datasets", "first"),
    run: () => house.id("runs", "first"),
    batch: () => house.id("sampleBatches", "first"),
    file: () => house.id("artifacts", "first"),
    release: () => number("releases"),
    report: () => number("reports", page.includes("portfolio") ? "portfolio" : "first"),
    "...place": () => String(house.row("experiments", "first").serial),
    "...nextauth": () => "session",
    "...path": () =>
      page.includes("artifacts")
        ? `artifacts/${run()}/artifacts/${method === "GET" || method === "HEAD" ? house.row("artifacts", "first").path : "doors"}`
        : "nowhere",
  };
  return examples[name]?.();
}
