// Hands the cause of a lapse over to another person.

import { and, eq, isNull } from "drizzle-orm";
import { gateLapses } from "@/db/schema";
import { command } from "@/lib/kernel/command";
import { conflict, invalid, precondition } from "@/lib/kernel/errors";
import { gateHandedOver } from "../events";
import { criterionTitle } from "../words";
import { getLapse, listTeam } from "./queries";
import { HandOverLapse } from "./schema";

export const handOverLapse = command({
  capability: "gate.repair",
  input: HandOverLapse,
  async run({ tx, grant, input: { lapseId, personId, seenOwnerId } }) {
    const stored = await getLapse(grant, lapseId);
    const next = (await listTeam(grant)).find(({ id }) => id === personId);
    if (!next) throw invalid({ personId: "Please choose somebody of the project." });
    if (stored.ownerId === personId) throw precondition(`${next.name} has it already.`);
    const [updated] = await tx
      .update(gateLapses)
      .set({ ownerId: personId })
      .where(
        and(
          eq(gateLapses.id, lapseId),
          eq(gateLapses.projectId, grant.project.id),
          eq(gateLapses.ownerId, seenOwnerId),
          isNull(gateLapses.endedAt),
        ),
      )
      .returning({ id: gateLapses.id });
    if (!updated) throw conflict(`${stored.owner} has it now.`, { owner: stored.owner });
    return {
      event: gateHandedOver({
        before: { owner: stored.owner },
        after: { gate: stored.gates[0], title: criterionTitle(stored.after), owner: next.name },
      }),
      subject: lapseId,
      notify: [
        { kind: "assigned", people: [personId] },
        { kind: "told", people: [stored.ownerId] },
      ],
    };
  },
});
