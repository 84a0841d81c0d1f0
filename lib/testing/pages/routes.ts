// Every page and every address of the application, found by its file.
import type { ReactNode } from "react";

type Props = { params: Promise<Record<string, string>>; searchParams: Promise<Record<string, string | string[]>> };
type Framed = Pick<Props, "params"> & { children: ReactNode };
export type Metadata = { title?: unknown };
type Named = { metadata?: Metadata; generateMetadata?: (props: Props) => Metadata | Promise<Metadata> };
type PageFile = Named & { default: (props: Props) => ReactNode | Promise<ReactNode> };
type LayoutFile = Named & { default: (props: Framed) => ReactNode | Promise<ReactNode> };

const pages = import.meta.glob<PageFile>("../../../app/**/page.tsx");
const layouts = import.meta.glob<LayoutFile>("../../../app/**/layout.tsx");
const handlers = import.meta.glob("../../../app/**/route.ts");

export type Route = {
  /** `/projects/[project]/tasks` */
  pattern: string;
  open: (() => Promise<PageFile>) | null;
  /** The frames around it, the innermost first; without the document itself. */
  layouts: (() => Promise<LayoutFile>)[];
};

const folderOf = (file: string) => file.slice("../../../app".length, file.lastIndexOf("/"));
export const patternOf = (folder: string) => folder.replaceAll(/\/\([^)]+\)/g, "") || "/";

const layoutsOf = (folder: string) =>
  Object.entries(layouts)
    .map(([file, open]) => ({ at: folderOf(file), open }))
    .filter(({ at }) => at !== "" && `${folder}/`.startsWith(`${at}/`))
    .toSorted((one, other) => other.at.length - one.at.length)
    .map(({ open }) => open);

export const routes: Route[] = [
  ...Object.entries(pages).map(([file, open]) => ({
    pattern: patternOf(folderOf(file)),
    open,
    layouts: layoutsOf(folderOf(file)),
  })),
  ...Object.keys(handlers).map((file) => ({ pattern: patternOf(folderOf(file)), open: null, layouts: [] })),
];

export const pageRoutes = routes.filter(({ open }) => open !== null);

/** Which route answers a path, and with which parameters; a written name goes before a parameter, as in Next. */
export function routeOf(path: string): { route: Route; params: Record<string, string> } | null {
  const steps = path.split("/").filter(Boolean);
  const fitting = routes.flatMap((route) => {
    const wanted = route.pattern.split("/").filter(Boolean);
    const params: Record<string, string> = {};
    let written = "";
    for (const [at, want] of wanted.entries()) {
      const rest = /^\[{1,2}\.\.\.(\w+)\]{1,2}$/.exec(want);
      if (rest) return [{ route, params, written: `${written}0` }];
      const step = steps[at];
      if (step === undefined) return [];
      const name = /^\[(\w+)\]$/.exec(want)?.[1];
      if (name) params[name] = step;
      else if (want !== step) return [];
      written += name ? "1" : "2";
    }
    return wanted.length === steps.length ? [{ route, params, written }] : [];
  });
  const [best] = fitting.toSorted((one, other) => (one.written < other.written ? 1 : -1));
  return best ?? null;
}
