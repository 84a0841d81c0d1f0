// The admin's home: what needs them, who may do what where, and what changed of that.
import { UserPlus } from "lucide-react";
import { z } from "zod";
import { ButtonLink } from "@/components/ui/button-link";
import { Link } from "@/components/ui/link";
import { StatusBadge } from "@/components/ui/status-badge";
import { countForAdmins, listUnanswered, listUnheldRoles } from "@/lib/admin/attention.queries";
import { listRecentChanges } from "@/lib/admin/audit/recent.queries";
import { getHealth, type Health } from "@/lib/admin/health/queries";
import { assignRoles } from "@/lib/admin/roles/actions";
import { listRolesGrid } from "@/lib/admin/roles/grid.queries";
import { openWorkspace } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { lenient } from "@/lib/kernel/fields";
import { listMyRoles } from "@/lib/projects/queries";
import { HomeFrame } from "../[role]/home-frame";
import { NeedsYou } from "../[role]/needs-you";
import { needsOfAdmin } from "./needs";
import { RecentChanges } from "./recent-changes";
import { RolesGrid } from "./roles-grid";

export const metadata = { title: "Home" };

/** What is looked for, and the id and key of the open cell. */
const Asked = z.object({ person: lenient(z.string().max(254)), cell: lenient(z.string().max(80)) });

export default async function AdminHomePage({ searchParams }: PageProps<"/home/admin">) {
  const [grant, audit, settings, access] = await Promise.all([
    openWorkspace("people.manage"),
    openWorkspace("audit.read"),
    openWorkspace("settings.manage"),
    openWorkspace("role.assign"),
  ]);
  const { person: search = "", cell = "" } = Asked.parse(await searchParams);
  const [locale, roles, health, counts, unheld, unanswered, changes, grid] = await Promise.all([
    readerLocale(),
    listMyRoles(grant),
    getHealth(settings),
    countForAdmins(grant),
    listUnheldRoles(grant),
    listUnanswered(grant),
    listRecentChanges(audit),
    listRolesGrid(access, search),
  ]);
  const { jobs, sendsMail } = health;
  const needs = needsOfAdmin({ jobs, sendsMail, unheld, unanswered, ...counts }, { locale, timeZone: grant.timeZone });
  const [person = "", project = ""] = cell.split(" ");
  return (
    <HomeFrame
      sentence={sentenceOf(needs.length)}
      current="admin"
      roles={roles}
      isAdmin
      actions={
        <ButtonLink href="/admin/people/invite" icon={<UserPlus />}>
          Invite a person
        </ButtonLink>
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 xl:grid-cols-12">
        <div className="xl:col-span-7">
          <NeedsYou title="To do" needs={needs} />
        </div>
        <div className="xl:col-span-5">
          <RecentChanges changes={changes} />
        </div>
        <div className="max-md:hidden xl:col-span-12">
          <RolesGrid
            grid={grid}
            search={search}
            open={person && project ? { person, project } : undefined}
            assign={(email, key) =>
              assignRoles.bind(null, { project: key, fixed: { people: email, project: key, way: "set" } })
            }
          />
        </div>
      </div>
      <HealthLine health={health} />
    </HomeFrame>
  );
}

const sentenceOf = (needs: number) => {
  if (needs === 0) return "Nothing needs an admin.";
  return needs === 1 ? "1 thing needs an admin." : `${needs} things need an admin.`;
};

function HealthLine({ health }: { health: Health }) {
  const megabytes = Math.round(health.databaseBytes / 1_000_000);
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-quiet text-xs">
      <StatusBadge state={health.jobs.areRunning ? "met" : "unmet"} plain>
        {health.jobs.areRunning ? "Running" : "Nothing runs by itself"}
      </StatusBadge>
      <span>{`Quintet ${health.version}`}</span>
      <span>{`database ${megabytes} MB`}</span>
      <span>{`${health.openSessions} sessions`}</span>
      <Link href="/admin/health" className="link">
        Health
      </Link>
      <Link href="/admin/people" className="link md:hidden">
        People and their roles
      </Link>
    </p>
  );
}
