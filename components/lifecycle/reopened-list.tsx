// Gates that opened again in the reader's projects, a line each: what, since when, who has it.
import { Link } from "@/components/ui/link";
import { Time } from "@/components/ui/time";
import type { Role } from "@/db/enums";
import { reopenedBriefly } from "@/lib/format/trouble-wordings";
import type { MyReopening } from "@/lib/lifecycle/reopening/queries";
import { reopenedFact } from "@/lib/lifecycle/reopening/rules";
import { CriterionBadge } from "./criterion-badge";

type Props = {
  reopenings: readonly MyReopening[];
  personId: string;
  /** As whom it is read. */
  own: Role;
  locale: string;
};

export function ReopenedList({ reopenings, personId, own, locale }: Props) {
  return (
    <ul className="grid gap-3">
      {reopenings.map((reopening) => {
        const { id, project, gates, after, ownerId, owner, openedAt } = reopening;
        return (
          <li key={id} className="flex flex-wrap items-start gap-x-4 gap-y-1">
            <CriterionBadge of={after} state={after.state} className="sm:w-28" />
            <div className="min-w-0 flex-1 basis-56">
              <p>
                <Link
                  href={`/projects/${project.key}/lifecycle/${gates[0]}`}
                  className="font-medium text-ink underline"
                >
                  {project.name}
                </Link>
              </p>
              <p className="text-pretty">{reopenedBriefly(reopenedFact(reopening, locale), own)}</p>
              <p className="text-quiet text-xs">
                since <Time at={openedAt} /> · {ownerId === personId ? "yours" : `${owner} has it`}
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
