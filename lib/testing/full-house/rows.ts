// What the rows of a house hold where their column's type does not say it: states, the shapes of json, who has what.
import type * as schema from "@/db/schema";
import { dataRows } from "./data.rows";
import { deploymentRows } from "./deployment.rows";
import { experimentRows } from "./experiment.rows";
import type { House } from "./house";
import { lifecycleRows } from "./lifecycle.rows";
import { peopleRows } from "./people.rows";
import type { TableName } from "./tables";
import { talkRows } from "./talk.rows";
import { valueRows } from "./value.rows";

/** By table and name of the row; what is not given is filled by its type. */
export type Given = { [Name in TableName]?: Record<string, Partial<(typeof schema)[Name]["$inferInsert"]>> };

export const rowsOf = (house: House): Given => ({
  ...peopleRows(house),
  ...dataRows(house),
  ...experimentRows(house),
  ...deploymentRows(house),
  ...valueRows(house),
  ...lifecycleRows(house),
  ...talkRows(house),
});
