// The lapses of this project's gates, where its gates are shown: nothing, as long as every gate that was passed still passes.
import { HandOverCauseForm } from "@/components/lifecycle/hand-over-cause-form";
import { Lapses } from "@/components/lifecycle/lapses";
import { Card } from "@/components/ui/card";
import type { GateName } from "@/db/enums";
import type { Grant } from "@/lib/access/grant";
import { allows } from "@/lib/access/policy";
import { readerLocale } from "@/lib/doors/reader";
import { handOverLapse } from "@/lib/lifecycle/lapses/actions";
import { listLapses, listTeam } from "@/lib/lifecycle/lapses/queries";
import { lapseFact } from "@/lib/lifecycle/lapses/rules";
import { Told } from "../told";

/** @param props.gate only what concerns this gate */
export async function Lapsed({ grant, gate }: { grant: Grant; gate?: GateName }) {
  const [all, locale] = await Promise.all([listLapses(grant), readerLocale()]);
  const lapses = all.filter(({ gates }) => !gate || gates.includes(gate));
  if (lapses.length === 0) return null;
  const team = allows("gate.repair", grant.standing) ? await listTeam(grant) : [];
  return (
    <Card title="No longer passes" lead="The gate had passed, and the evidence changed since.">
      <Lapses
        lapses={lapses}
        currency={grant.project.currency}
        locale={locale}
        renderLapse={(lapse) => <Told grant={grant} fact={lapseFact(lapse, locale, { gate })} className="mt-1" />}
        action={({ id, ownerId }) =>
          team.length > 0 && (
            <HandOverCauseForm
              action={handOverLapse.bind(null, { project: grant.project.key, fixed: { lapseId: id } })}
              team={team}
              ownerId={ownerId}
            />
          )
        }
      />
    </Card>
  );
}
