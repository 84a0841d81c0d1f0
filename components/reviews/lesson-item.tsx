// What one stopped project leaves to others.
import { DefinitionList } from "@/components/ui/definition-list";
import { Link } from "@/components/ui/link";
import { Time } from "@/components/ui/time";
import type { Lesson } from "@/lib/reviews/lessons.queries";

export function LessonItem({ lesson }: { lesson: Lesson }) {
  const { project, number, reason, worked, failed, reusable, decidedBy, decidedAt } = lesson;
  return (
    <li className="grid gap-2 px-4 py-4 sm:px-5">
      <div>
        <p>
          <Link href={`/projects/${project.key}/reviews/${number}`} className="font-medium text-ink hover:underline">
            {project.name}
          </Link>
          <span className="ml-2 text-quiet text-xs">
            {project.key} · stopped by {decidedBy}, <Time at={decidedAt} look="date" />
          </span>
        </p>
        <p className="text-quiet">{project.summary}</p>
      </div>
      <DefinitionList
        facts={[
          { term: "Why it ended", value: reason },
          { term: "What worked", value: worked },
          { term: "What did not", value: failed },
          { term: "What you can use", value: reusable },
        ]}
      />
    </li>
  );
}
