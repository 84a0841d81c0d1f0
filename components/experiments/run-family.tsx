// The run that began this one, and those that it began.
import { Link } from "@/components/ui/link";
import type { Family, Relative } from "@/lib/experiments/runs/family.queries";
import { runHref } from "./experiments-href";
import { RunBadge } from "./run-badge";

export function RunFamily({ family: { parent, children, count }, projectKey }: { family: Family; projectKey: string }) {
  return (
    <div className="grid gap-3">
      {parent && (
        <p>
          Part of <Relation to={parent} projectKey={projectKey} />
        </p>
      )}
      {count > 0 && (
        <>
          <p>{count === 1 ? "It began one run:" : `It began ${count} runs:`}</p>
          <ul className="grid gap-1.5">
            {children.map((child) => (
              <li key={child.id} className="flex items-center justify-between gap-3">
                <Relation to={child} projectKey={projectKey} />
                <RunBadge status={child.status} />
              </li>
            ))}
          </ul>
          {count > children.length && <p className="text-quiet text-xs">{`and ${count - children.length} more`}</p>}
        </>
      )}
    </div>
  );
}

function Relation({ to, projectKey }: { to: Relative; projectKey: string }) {
  return (
    <span className="min-w-0 break-words">
      <Link href={runHref(projectKey, to.id)} className="link">
        {to.name}
      </Link>
      {to.deletedAt && <span className="text-quiet"> (deleted)</span>}
    </span>
  );
}
