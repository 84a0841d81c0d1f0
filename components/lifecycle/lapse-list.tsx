// Lapsed gates in the reader's projects, a line each: what, since when, who has it.
import { Link } from "@/components/ui/link";
import { Time } from "@/components/ui/time";
import { lapsedBriefly } from "@/lib/lifecycle/by-role.words";
import type { MyLapse } from "@/lib/lifecycle/lapses/queries";
import { lapseFact } from "@/lib/lifecycle/lapses/rules";
import { CriterionBadge } from "./criterion-badge";

type Props = {
  lapses: readonly MyLapse[];
  personId: string;
  locale: string;
};

export function LapseList({ lapses, personId, locale }: Props) {
  return (
    <ul className="grid gap-3">
      {lapses.map((lapse) => {
        const { id, project, gates, after, ownerId, owner, lapsedAt } = lapse;
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
              <p className="text-pretty">{lapsedBriefly(lapseFact(lapse, locale))}</p>
              <p className="text-quiet text-xs">
                since <Time at={lapsedAt} /> · {ownerId === personId ? "yours" : `${owner} has it`}
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
