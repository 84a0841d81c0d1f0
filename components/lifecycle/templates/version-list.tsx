// The versions of a class's template: who published each, when, why, and how many projects it binds.
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { Time } from "@/components/ui/time";
import type { TemplateVersion } from "@/lib/lifecycle/templates/queries";

type Props = { versions: readonly TemplateVersion[]; bound: ReadonlyMap<string, number>; basePath?: number };

export function VersionList({ versions, bound, basePath }: Props) {
  return (
    <ol className="divide-y divide-border">
      {versions.map(({ id, riskClass, number, reason, publishedBy, publishedAt }, at) => {
        const projects = bound.get(id) ?? 0;
        return (
          <li key={id} className="py-3 first:pt-0 last:pb-0" aria-current={number === basePath ? "true" : undefined}>
            <p className="flex flex-wrap items-center gap-2">
              <Link href={`/admin/templates/${riskClass}/${number}`} className="font-medium text-ink hover:underline">
                Version {number}
              </Link>
              {at === 0 && <Badge tone="accent">Current</Badge>}
              <span className="text-quiet text-xs">
                {projects} {projects === 1 ? "project" : "projects"}
              </span>
            </p>
            <p className="text-quiet">
              {publishedBy ? (
                <>
                  {publishedBy}, <Time at={publishedAt} look="date" />: “{reason}”
                </>
              ) : (
                reason
              )}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
