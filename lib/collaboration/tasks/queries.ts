// Tasks of a project, by phase or in a list, and of a person over all their projects.
import { and, asc, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { type Phase, phases, type Role, type SubjectKind, type TaskStatus } from "@/db/enums";
import { memberships, people, projects, tasks } from "@/db/schema";
import type { Grant, WorkspaceGrant } from "@/lib/access/grant";
import type { Day } from "@/lib/kernel/days";
import { notFound } from "@/lib/kernel/errors";
import { uuid } from "@/lib/kernel/fields";
import type { TaskFilter } from "./schema";

export type Task = {
  id: string;
  title: string;
  detail: string;
  phase: Phase;
  wantedRole: Role | null;
  assigneeId: string | null;
  assignee: string | null;
  dueOn: Day | null;
  status: TaskStatus;
  subjectKind: SubjectKind | null;
  subjectId: string | null;
  createdById: string;
  createdBy: string;
  createdAt: Date;
  closedBy: string | null;
  closedAt: Date | null;
  closingNote: string;
  version: number;
};

export const pageSize = 25;
export type TaskPage<T extends Task = Task> = { tasks: T[]; next: string | null };

export async function listTasks(grant: Grant, filter: Partial<TaskFilter> = {}): Promise<TaskPage> {
  const conditions = await filterConditions(grant, filter);
  const rows = await readTasks(
    grant,
    and(ofProject(grant), assignedAs(filter.whose, grant), ...conditions),
    filter.sort,
  );
  return pageOf(rows);
}

export const columnSize = 12;
export type TaskColumn = { phase: Phase; tasks: Task[]; more: boolean };

/** The open tasks of each phase, what is due first on top, as many as fit a board. */
export async function listBoard(grant: Grant, filter: Partial<TaskFilter> = {}): Promise<TaskColumn[]> {
  const assignment = assignedAs(filter.whose, grant);
  const conditions = await filterConditions(grant, { ...filter, status: "open", after: undefined });
  return Promise.all(
    phases.map(async (phase) => {
      const rows = await readTasks(
        grant,
        and(ofProject(grant), eq(tasks.phase, phase), assignment, ...conditions),
        "due",
        columnSize,
      );
      return { phase, tasks: rows.slice(0, columnSize), more: rows.length > columnSize };
    }),
  );
}

/** @throws Refusal not_found, for the tasks of other projects too. */
export async function getTask(grant: Grant, taskId: string): Promise<Task> {
  if (!uuid.safeParse(taskId).success) throw notFound("This task");
  const [task] = await readTasks(grant, and(ofProject(grant), eq(tasks.id, taskId)));
  if (!task) throw notFound("This task");
  return task;
}

export type MyTask = Task & { project: { key: string; name: string } };

/** Assigned to the person, or free for their roles, in every project that is not archived. */
export async function listMyTasks(
  grant: WorkspaceGrant,
  filter: Partial<TaskFilter> & { size?: number } = {},
): Promise<TaskPage<MyTask>> {
  const { size = pageSize, whose } = filter;
  const conditions = await filterConditions(grant, filter);
  // two lists, each limited in the order of its own index, then merged
  const idsWhere = (condition: SQL | undefined) => sql`(select ${tasks.id} from ${tasks}
    inner join ${projects} on ${projects.id} = ${tasks.projectId} and ${projects.archivedAt} is null
    where ${and(condition, ...conditions)} order by ${sql.join(orderBy(filter.sort), sql`, `)} limit ${size + 1})`;
  const lists: SQL[] = [];
  if (whose !== "free") lists.push(idsWhere(and(isMine(grant), isMember(grant))));
  if (whose !== "mine") lists.push(idsWhere(and(isNull(tasks.assigneeId), isMember(grant, canTake))));
  const rows = await readTasks(grant, sql`${tasks.id} in (${sql.join(lists, sql` union `)})`, filter.sort, size);
  return pageOf(rows, size);
}

type Reader = Pick<Grant, "db" | "now" | "today" | "person">;

const ofProject = (grant: Grant) => eq(tasks.projectId, grant.project.id);
const isMine = ({ person }: Reader) => eq(tasks.assigneeId, person.id);

/** The reader is a member of the project. */
const isMember = ({ person }: Reader, roleCondition: SQL = sql`true`) =>
  sql`exists (select 1 from ${memberships} where ${memberships.projectId} = ${tasks.projectId}
    and ${memberships.personId} = ${person.id} and ${roleCondition})`;
const canTake = sql`(${tasks.wantedRole} is null or ${tasks.wantedRole} = ${memberships.role})`;

/** Unassigned, and the reader's roles may take it. */
const isFree = ({ roles }: Grant) =>
  and(
    isNull(tasks.assigneeId),
    roles.length > 0 ? sql`(${tasks.wantedRole} is null or ${tasks.wantedRole} in ${[...roles]})` : sql`false`,
  );

function assignedAs(whose: TaskFilter["whose"], grant: Grant): SQL | undefined {
  if (whose === "mine") return isMine(grant);
  return whose === "free" ? isFree(grant) : undefined;
}

/** Tasks without a due day come last. */
const due = sql`coalesce(${tasks.dueOn}, 'infinity'::date)`;

async function filterConditions(
  grant: Reader,
  { status = "open", phase, role, overdue, sort, after }: Partial<TaskFilter>,
) {
  return [
    eq(tasks.status, status),
    phase && eq(tasks.phase, phase),
    role && eq(tasks.wantedRole, role),
    overdue ? sql`${tasks.dueOn} < ${grant.today}` : undefined,
    after ? isAfter(after, sort) : undefined,
  ];
}

const orderBy = (sort: TaskFilter["sort"] = "due"): SQL[] =>
  sort === "newest" ? [desc(tasks.id)] : [asc(due), asc(tasks.id)];

/** The last row's due day is read from the table, so that the address contains only its id. */
function isAfter(after: string, sort: TaskFilter["sort"] = "due"): SQL {
  if (sort === "newest") return sql`${tasks.id} < ${after}::uuid`;
  const dueOfLast = sql`(select coalesce(t.due_on, 'infinity'::date) from ${tasks} t where t.id = ${after}::uuid)`;
  return sql`(${due}, ${tasks.id}) > (${dueOfLast}, ${after}::uuid)`;
}

function pageOf<T extends Task>(rows: T[], size = pageSize): TaskPage<T> {
  const page = rows.slice(0, size);
  return { tasks: page, next: rows.length > size ? (page.at(-1)?.id ?? null) : null };
}

const assignee = alias(people, "assignee");
const creator = alias(people, "creator");
const closer = alias(people, "closer");

async function readTasks(
  { db }: Reader,
  condition: SQL | undefined,
  sort: TaskFilter["sort"] = "due",
  size = pageSize,
): Promise<MyTask[]> {
  return db
    .select({
      id: tasks.id,
      title: tasks.title,
      detail: tasks.detail,
      phase: tasks.phase,
      wantedRole: tasks.wantedRole,
      assigneeId: tasks.assigneeId,
      assignee: assignee.name,
      dueOn: tasks.dueOn,
      status: tasks.status,
      subjectKind: tasks.subjectKind,
      subjectId: tasks.subjectId,
      createdById: tasks.createdById,
      createdBy: creator.name,
      createdAt: tasks.createdAt,
      closedBy: closer.name,
      closedAt: tasks.closedAt,
      closingNote: tasks.closingNote,
      version: tasks.version,
      project: { key: projects.key, name: projects.name },
    })
    .from(tasks)
    .innerJoin(projects, eq(projects.id, tasks.projectId))
    .innerJoin(creator, eq(creator.id, tasks.createdById))
    .leftJoin(assignee, eq(assignee.id, tasks.assigneeId))
    .leftJoin(closer, eq(closer.id, tasks.closedById))
    .where(condition)
    .orderBy(...orderBy(sort))
    .limit(size + 1);
}
