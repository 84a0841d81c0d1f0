// What happened, newest first: when, who, what, to whom and where, with what it was before and what it is now.

import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { eventWords } from "@/lib/admin/audit/line.rules";
import { type Change, diff } from "@/lib/admin/audit/rules";
import type { Place } from "@/lib/format/dates";
import { ChangeList } from "./change-list";

type Entry = {
  id: number;
  at: Date;
  kind: string;
  actor: { id: string; name: string } | null;
  person: { id: string; name: string } | null;
  project: { key: string; name: string; currency: string } | null;
  before: unknown;
  after: unknown;
  names: ReadonlyMap<string, string>;
};

type Props = { entries: readonly Entry[]; place: Place };

export function AuditList({ entries, place }: Props) {
  return (
    <Table caption="Audit log">
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Project</th>
          <th scope="col">When</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ id, at, actor, person, project, names, ...event }) => {
          const changes = diff(event, { currency: project?.currency ?? null, names, ...place });
          return (
            <tr key={id} className="align-top">
              <th scope="row" data-lead="" className="font-normal!">
                <div className="min-w-0">
                  {actor ? <PersonLink {...actor} /> : <span className="font-medium">Quintet</span>}{" "}
                  <span className="text-quiet">{eventWords(event.kind)}</span>
                  {person && person.id !== actor?.id && (
                    <>
                      {": "}
                      <PersonLink {...person} />
                    </>
                  )}
                  <Changes changes={changes} />
                </div>
              </th>
              <td data-label="Project" className="align-top">
                {project && (
                  <Link href={`/projects/${project.key}`} title={project.name} className="hover:underline">
                    {project.key}
                  </Link>
                )}
              </td>
              <td data-label="When" className="whitespace-nowrap align-top tabular-nums">
                <Time at={at} look="exact" />
              </td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

/** A little is shown at once, more on asking. */
function Changes({ changes }: { changes: readonly Change[] }) {
  if (changes.length === 0) return null;
  if (changes.length <= 2) return <ChangeList changes={changes} className="mt-1" />;
  return (
    <Disclosure summary={<span className="text-xs">{changes.length} fields</span>}>
      <ChangeList changes={changes} />
    </Disclosure>
  );
}

function PersonLink({ id, name }: { id: string; name: string }) {
  return (
    <Link href={`/admin/people/${id}`} className="font-medium hover:underline">
      {name}
    </Link>
  );
}
