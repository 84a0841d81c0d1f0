// The home of a role: what it must be able to answer in a minute. Who holds several roles switches here; who holds another is led there.
import { notFound, redirect } from "next/navigation";
import { taskItems } from "@/components/collaboration/task-items";
import { LapseList } from "@/components/lifecycle/lapse-list";
import { Card } from "@/components/ui/card";
import { roles } from "@/db/enums";
import { listMyTasks } from "@/lib/collaboration/tasks/queries";
import { openWorkspace } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { afterLapse } from "@/lib/lifecycle/by-role.words";
import { listMyLapses } from "@/lib/lifecycle/lapses/queries";
import { listMyRoles } from "@/lib/projects/queries";
import { DataEngineerHome } from "./data-engineer-home";
import { DataScientistHome } from "./data-scientist-home";
import { ExpertHome } from "./expert-home";
import { HomeFrame } from "./home-frame";
import { MlEngineerHome } from "./ml-engineer-home";
import { StakeholderHome } from "./stakeholder-home";

export const metadata = { title: "Home" };

const homes = {
  data_scientist: { Home: DataScientistHome, lead: "The bar, and how far you are from it.", guide: "data-scientist" },
  data_engineer: {
    Home: DataEngineerHome,
    lead: "What broke, how your data stand, and whom it holds up.",
    guide: "data-engineer",
  },
  ml_engineer: {
    Home: MlEngineerHome,
    lead: "How everything that is live stands, and what may move on.",
    guide: "ml-engineer",
  },
};

export default async function RoleHomePage({ params }: PageProps<"/home/[role]">) {
  const requested = (await params).role;
  const role = roles.find((option) => option === requested);
  const grant = await openWorkspace();
  if (!role) notFound();
  const held = await listMyRoles(grant);
  if (!held.includes(role)) redirect("/");
  if (role === "stakeholder") return <StakeholderHome grant={grant} roles={held} />;
  if (role === "expert") return <ExpertHome grant={grant} roles={held} />;
  const [mine, lapses, locale] = await Promise.all([
    listMyTasks(grant, { whose: "mine", size: 5 }),
    listMyLapses(grant, 5),
    readerLocale(),
  ]);
  const { Home, lead, guide } = homes[role];
  const [firstName] = grant.person.name.split(" ");
  return (
    <HomeFrame
      sentence={`Hello, ${firstName}`}
      current={role}
      roles={held}
      isAdmin={grant.person.isAdmin}
      lead={lead}
      guide={`/guide/${guide}`}
    >
      {lapses.length > 0 && (
        <Card
          title="No longer passes"
          lead={`The evidence changed after a gate had passed. ${afterLapse[role]}`}
          className="mb-4"
        >
          <LapseList lapses={lapses} personId={grant.person.id} locale={locale} />
        </Card>
      )}
      <Home grant={grant} tasks={taskItems(mine.tasks, grant.today, mine.next !== null)} />
    </HomeFrame>
  );
}
