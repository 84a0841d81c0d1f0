// What reopened gates of this project, where its gates are shown: nothing, as long as all that was passed stands.
import { HandOverCauseForm } from "@/components/lifecycle/hand-over-cause-form";
import { Reopenings } from "@/components/lifecycle/reopenings";
import { Card } from "@/components/ui/card";
import type { GateName } from "@/db/enums";
import type { Grant } from "@/lib/access/grant";
import { allows } from "@/lib/access/policy";
import { readerLocale } from "@/lib/doors/reader";
import { handOverReopening } from "@/lib/lifecycle/reopening/actions";
import { listReopenings, listTeam } from "@/lib/lifecycle/reopening/queries";
import { reopenedFact } from "@/lib/lifecycle/reopening/rules";
import { Told } from "../told";

/** @param props.gate only what concerns this gate */
export async function Reopened({ grant, gate }: { grant: Grant; gate?: GateName }) {
  const [all, locale] = await Promise.all([listReopenings(grant), readerLocale()]);
  const reopenings = all.filter(({ gates }) => !gate || gates.includes(gate));
  if (reopenings.length === 0) return null;
  const team = allows("gate.repair", grant.standing) ? await listTeam(grant) : [];
  return (
    <Card title="Open again" lead="The project had passed this, and the evidence changed since.">
      <Reopenings
        reopenings={reopenings}
        currency={grant.project.currency}
        locale={locale}
        told={(reopening) => <Told grant={grant} fact={reopenedFact(reopening, locale, { gate })} className="mt-1" />}
        action={({ id, ownerId }) =>
          team.length > 0 && (
            <HandOverCauseForm
              action={handOverReopening.bind(null, { project: grant.project.key, fixed: { reopeningId: id } })}
              team={team}
              ownerId={ownerId}
            />
          )
        }
      />
    </Card>
  );
}
