// What others read of model versions.
import { type SQL, sql } from "drizzle-orm";

/** How the run `u` of a model version stands: the model of one that was deleted, alone or with its experiment, is nobody's any more. */
export const statusOfRun: SQL = sql`case when u.deleted_at is not null
    or exists (select from experiments e where e.id = u.experiment_id and e.deleted_at is not null)
  then 'deleted' when u.status = 'finished' then 'finished' else 'unfinished' end`;
