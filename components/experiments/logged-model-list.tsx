// The models that a run made, with the line by which a program loads each.
import { Badge } from "@/components/ui/badge";
import { CopyButton } from "@/components/ui/copy-button";
import { Disclosure } from "@/components/ui/disclosure";
import type { FileSet } from "@/lib/experiments/artifacts/rules";
import type { ModelOfRun } from "@/lib/experiments/logged-models/queries";
import { modelIdOf } from "@/lib/experiments/rules";
import { loggedModelStatusWords } from "@/lib/experiments/words";
import { formatBytes } from "@/lib/format/bytes";
import { formatNumber } from "@/lib/format/numbers";
import { FileList } from "./file-list";

type Props = {
  models: readonly (ModelOfRun & { files: FileSet })[];
  projectKey: string;
  locale: string;
};

const toneOf = { pending: "info", failed: "unmet" } as const;

export function LoggedModelList({ models, projectKey, locale }: Props) {
  return (
    <ul className="divide-y divide-border">
      {models.map(({ id, name, modelType, status, files }) => {
        const line = `mlflow.pyfunc.load_model("models:/${modelIdOf(id)}")`;
        const { count, bytes } = files;
        const countText = `${formatNumber(count, { locale })} ${count === 1 ? "file" : "files"}`;
        return (
          <li key={id} className="grid gap-2 py-3 first:pt-0 last:pb-0">
            <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <span className="wrap-anywhere font-medium">{name}</span>
              {modelType && <span className="text-quiet">{modelType}</span>}
              {status !== "ready" && <Badge tone={toneOf[status]}>{loggedModelStatusWords[status]}</Badge>}
            </p>
            {status === "ready" && (
              <div className="flex flex-wrap items-center gap-2">
                <code className="min-w-0 flex-1 basis-60 break-all rounded-lg bg-muted px-2.5 py-1.5 font-mono text-xs">
                  {line}
                </code>
                <CopyButton text={line} />
              </div>
            )}
            {count > 0 && (
              <Disclosure summary={`${countText}, ${formatBytes(bytes, locale)}`}>
                <FileList files={files} projectKey={projectKey} locale={locale} />
              </Disclosure>
            )}
          </li>
        );
      })}
    </ul>
  );
}
