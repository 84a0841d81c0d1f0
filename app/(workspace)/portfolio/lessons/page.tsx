// What stopped projects leave to others: what worked, what did not, what can be used again.

import { Lightbulb } from "lucide-react";
import { EmptyState } from "@/components/layout/empty-state";
import { Page } from "@/components/layout/page";
import { LessonItem } from "@/components/reviews/lesson-item";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { FilterBar } from "@/components/ui/filter-bar";
import { Pagination } from "@/components/ui/pagination";
import { SearchField } from "@/components/ui/search-field";
import { openWorkspace } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { hrefWith } from "@/lib/format/href";
import { listLessons } from "@/lib/reviews/lessons.queries";
import { LessonFilter } from "@/lib/reviews/schema";

export const metadata = { title: "Lessons" };

const basePath = "/portfolio/lessons";

export default async function LessonsPage({ searchParams }: PageProps<"/portfolio/lessons">) {
  const grant = await openWorkspace();
  const filter = LessonFilter.parse(await searchParams);
  const { search, after } = filter;
  const [{ lessons, next }, _locale] = await Promise.all([listLessons(grant, filter), readerLocale()]);
  const address = (place?: string) => hrefWith(basePath, { search, after: place });
  return (
    <Page
      title="Lessons"
      lead="What projects that were stopped leave to the next team."
      guide="/guide/review"
      crumbs={[{ href: "/portfolio", label: "Portfolio" }]}
    >
      <FilterBar action={basePath} submit="Search" clearHref={search ? basePath : undefined}>
        <SearchField label="Search in lessons" name="search" defaultValue={search} />
      </FilterBar>
      <Card flush={lessons.length > 0}>
        {lessons.length > 0 ? (
          <ul className="divide-y divide-border">
            {lessons.map((lesson) => (
              <LessonItem key={lesson.id} lesson={lesson} />
            ))}
          </ul>
        ) : (
          <EmptyState
            icon={<Lightbulb />}
            title={search ? "No lesson speaks of it" : "No project was stopped yet"}
            action={search ? <ButtonLink href={basePath}>Show all lessons</ButtonLink> : undefined}
          >
            A review that stops a project writes down what worked, what did not, and what others can use again.
          </EmptyState>
        )}
      </Card>
      <Pagination previous={after ? address() : undefined} next={next ? address(next) : undefined} />
    </Page>
  );
}
