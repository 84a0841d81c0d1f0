// What others did meanwhile, a line a project.
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { eventWords } from "@/lib/admin/audit/line.rules";
import type { ProjectChanges } from "@/lib/events/queries";

/** More in one line are not read. */
const shown = 2;

export function SinceYourLastVisit({ changes }: { changes: readonly ProjectChanges[] }) {
  if (changes.length === 0) return null;
  return (
    <Card title="Since your last visit" flush>
      <ul className="divide-y divide-border border-border border-t">
        {changes.map(({ project, entries }) => (
          <li key={project.key} className="px-4 py-2.5 sm:px-5">
            <Link href={`/projects/${project.key}/activity`} className="font-medium text-ink hover:underline">
              {project.name}
            </Link>
            <p className="text-pretty text-quiet text-xs">{summaryOf(entries)}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** "3 people voted in a review; Dana Schmidt proposed a requirement; and 2 more." */
function summaryOf(entries: ProjectChanges["entries"]): string {
  const kinds = [...Map.groupBy(entries, ({ kind }) => kind)];
  const lines = kinds.slice(0, shown).map(([kind, these]) => `${whoOf(these)} ${eventWords(kind)}`);
  const more = kinds.slice(shown).reduce((sum, [, { length }]) => sum + length, 0);
  return `${[...lines, ...(more > 0 ? [`and ${more} more`] : [])].join("; ")}.`;
}

function whoOf(entries: ProjectChanges["entries"]): string {
  const names = new Set(entries.map(({ actor }) => actor ?? "Quintet"));
  const [name = ""] = names;
  return names.size === 1 ? name : `${names.size} people`;
}
