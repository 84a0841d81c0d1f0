// Faults of the database itself: what the migrations made is taken away again, one thing at a time.
import type postgres from "postgres";

/** @property about what is taken away @property statement how */
export type SchemaFault = { about: string; statement: string };

type Row = { about: string; statement: string };

/** @param sql a connection to a migrated database */
export async function schemaFaults(sql: postgres.Sql): Promise<SchemaFault[]> {
  const rows = await sql<Row[]>`
    select format('%s %s of %s', case contype when 'c' then 'the check' when 'u' then 'the unique key'
        when 'f' then 'the reference' else 'the key' end, conname, conrelid::regclass) as about,
      format('alter table %s drop constraint %I cascade', conrelid::regclass, conname) as statement
    from pg_constraint where connamespace = 'public'::regnamespace and contype in ('c', 'u', 'f')
    union all
    select format('the index %s', indexrelid::regclass), format('drop index %s', indexrelid::regclass)
    from pg_index join pg_class on pg_class.oid = indexrelid
    where relnamespace = 'public'::regnamespace
      and not exists (select from pg_constraint where conindid = indexrelid)
    union all
    select format('the default of %s.%s', table_name, column_name),
      format('alter table %I alter column %I drop default', table_name, column_name)
    from information_schema.columns
    where table_schema = 'public' and column_default is not null and column_default not like 'nextval%'
    union all
    select format('not null of %s.%s', table_name, column_name),
      format('alter table %I alter column %I drop not null', table_name, column_name)
    from information_schema.columns
    where table_schema = 'public' and is_nullable = 'NO' and is_identity = 'NO'
      and not exists (select from information_schema.key_column_usage as keys
        join information_schema.table_constraints as constraints using (constraint_schema, constraint_name)
        where constraint_type = 'PRIMARY KEY' and keys.table_name = columns.table_name and keys.column_name = columns.column_name)
    order by 1`;
  return rows.map(({ about, statement }) => ({ about, statement }));
}
