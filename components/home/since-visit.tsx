// "Since you were here": what others did in the reader's projects.

import { type Entry, Feed } from "@/components/events/feed";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { eventHref } from "@/lib/admin/audit/line.rules";

type Props = { entries: readonly (Entry & { project: { key: string; name: string } })[] };

export function SinceVisit({ entries }: Props) {
  return (
    <Card title="Since you were here">
      {entries.length === 0 ? (
        <p className="text-quiet">Nothing changed in your projects since your last visit.</p>
      ) : (
        <Feed
          entries={entries}
          hrefOf={(entry) => eventHref(entry.project.key, entry)}
          aside={({ project }) => (
            <>
              in{" "}
              <Link href={`/projects/${project.key}/activity`} className="link">
                {project.name}
              </Link>
            </>
          )}
        />
      )}
    </Card>
  );
}
