// Changes what holds for the whole workspace; projects that exist keep their own access and currency.
import { and, eq, sql } from "drizzle-orm";
import { workspace } from "@/db/schema";
import { workspaceSettingsChanged } from "@/lib/access/events";
import { changesBetween } from "@/lib/events/rules";
import { command } from "@/lib/kernel/command";
import { conflict, invalid, precondition } from "@/lib/kernel/errors";
import { getSettings, isTimeZone } from "./queries";
import { UpdateSettings } from "./schema";

export const updateSettings = command({
  capability: "settings.manage",
  input: UpdateSettings,
  async run({ tx, grant, input: { version, ...fields } }) {
    if (!(await isTimeZone(tx, fields.timeZone)))
      throw invalid({ timeZone: "A time zone like Europe/Vienna, please." });
    const stored = await getSettings(grant);
    const [updated] = await tx
      .update(workspace)
      .set({ ...fields, version: sql`${workspace.version} + 1` })
      .where(and(eq(workspace.id, 1), eq(workspace.version, version)))
      .returning({ version: workspace.version });
    if (!updated) throw conflict("Somebody changed the settings meanwhile.", await getSettings(grant));
    const changes = changesBetween(stored, fields);
    if (!changes) throw precondition("Nothing was changed.");
    return { event: workspaceSettingsChanged(changes), value: updated };
  },
});
