// What a sign-on took from people and what becomes of it: waiting, with a way to leave it with them, or done, with a way back.
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { OneButtonForm } from "@/components/ui/one-button-form";
import { Time } from "@/components/ui/time";
import type { BoundAction } from "@/lib/doors/form";

type Row = {
  person: { id: string; name: string };
  project: { id: string; key: string; name: string };
  dueAt: Date;
  doneAt: Date | null;
  summary: string | null;
  keep: BoundAction;
  now: BoundAction;
  undo: BoundAction;
};

export function HandoverTable({ handovers }: { handovers: readonly Row[] }) {
  return (
    <DataTable
      caption="Work of people who lost their last role"
      rows={handovers}
      rowKey={({ person, project }) => `${person.id} ${project.id}`}
      columns={[
        {
          key: "person",
          header: "Person",
          cell: ({ person }) => (
            <Link href={`/admin/people/${person.id}`} className="link">
              {person.name}
            </Link>
          ),
        },
        { key: "project", header: "Project", cell: ({ project }) => project.key },
        {
          key: "what",
          header: "What",
          cell: ({ doneAt, summary }) => (doneAt ? "Handed over" : (summary ?? "Nothing now")),
        },
        {
          key: "when",
          header: "When",
          cell: ({ doneAt, dueAt }) => <Time at={doneAt ?? dueAt} />,
        },
        {
          key: "act",
          header: "Change",
          quiet: true,
          align: "end",
          cell: ({ person, project, doneAt, keep, now, undo }) => (
            <div className="flex flex-wrap justify-end gap-2">
              {doneAt ? (
                <OneButtonForm
                  action={undo}
                  size="sm"
                  label="Give back"
                  description={`Give the work in ${project.key} back to ${person.name}`}
                />
              ) : (
                <>
                  <OneButtonForm
                    action={keep}
                    size="sm"
                    label="Leave with them"
                    description={`Leave the work in ${project.key} with ${person.name}`}
                  />
                  <OneButtonForm
                    action={now}
                    size="sm"
                    label="Hand over now"
                    description={`Hand the work of ${person.name} in ${project.key} over now`}
                  />
                </>
              )}
            </div>
          ),
        },
      ]}
    />
  );
}
