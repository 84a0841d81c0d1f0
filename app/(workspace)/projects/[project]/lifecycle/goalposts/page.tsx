// The goalposts that were moved: what is asked for less than before, by whom, why, and whether results had been seen.
import { EmptyState } from "@/components/layout/empty-state";
import { Page } from "@/components/layout/page";
import { GoalpostList } from "@/components/lifecycle/goalpost-list";
import { Card } from "@/components/ui/card";
import { openProject } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { listGoalposts } from "@/lib/lifecycle/goalposts.queries";

export const metadata = { title: "Moved goalposts" };

export default async function GoalpostsPage({ params }: PageProps<"/projects/[project]/lifecycle/goalposts">) {
  const grant = await openProject(params);
  const [goalposts, locale] = await Promise.all([listGoalposts(grant, { weighed: true }), readerLocale()]);
  return (
    <Page
      title="Moved goalposts"
      lead="What the project asks for less than it once did, and what it measures otherwise. That is allowed, and shown here."
      crumbs={[{ label: "Lifecycle", href: `/projects/${grant.project.key}/lifecycle` }]}
    >
      <Card>
        {goalposts.length === 0 ? (
          <EmptyState title="Nothing was moved">
            Targets that are lowered, requirements that are loosened, criteria that are waived, and what mistakes cost
            once results were seen are listed here.
          </EmptyState>
        ) : (
          <GoalpostList goalposts={goalposts} currency={grant.project.currency} locale={locale} />
        )}
      </Card>
    </Page>
  );
}
