// Files that a program kept, the first few at once: each by its path with its size, and a link that saves it.
import { Download } from "lucide-react";
import { Disclosure } from "@/components/ui/disclosure";
import type { FileSet } from "@/lib/experiments/artifacts/rules";
import { formatBytes } from "@/lib/format/bytes";
import { formatNumber } from "@/lib/format/numbers";
import { fileHref } from "./experiments-href";

type Props = { files: FileSet; projectKey: string; locale: string };

const atOnce = 12;

export function FileList({ files: { files, count }, projectKey, locale }: Props) {
  // one more would be a click for a single line
  const first = files.length > atOnce + 1 ? files.slice(0, atOnce) : files;
  const rest = files.slice(first.length);
  const list = (some: FileSet["files"]) => (
    <ul className="divide-y divide-border">
      {some.map(({ id, path, size }) => {
        const name = path.slice(path.lastIndexOf("/") + 1);
        return (
          <li key={id}>
            <a
              href={fileHref(projectKey, id)}
              download
              aria-label={`Download ${path}`}
              className="group flex min-h-9 items-center gap-3 rounded-sm py-1.5 pointer-coarse:py-2.5"
            >
              <span className="wrap-anywhere min-w-0 flex-1 group-hover:underline">
                <span className="text-quiet">{path.slice(0, path.length - name.length)}</span>
                <span className="font-medium text-ink">{name}</span>
              </span>
              <span className="shrink-0 text-quiet tabular-nums">{formatBytes(size, locale)}</span>
              <Download aria-hidden="true" className="size-4 shrink-0 text-quiet group-hover:text-ink" />
            </a>
          </li>
        );
      })}
    </ul>
  );
  return (
    <>
      {list(first)}
      {rest.length > 0 && (
        <Disclosure summary={`Show ${formatNumber(rest.length, { locale })} more`} className="mt-1">
          {list(rest)}
        </Disclosure>
      )}
      {count > files.length && (
        <p className="mt-2 text-quiet text-xs">
          {`And ${formatNumber(count - files.length, { locale })} that only a program fetches: mlflow.artifacts.download_artifacts.`}
        </p>
      )}
    </>
  );
}
