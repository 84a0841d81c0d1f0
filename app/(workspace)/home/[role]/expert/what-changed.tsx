// "You said → what changed": remarks on amounts and judged cases, the newest first, each with what became of it.
import { resultsHref } from "@/components/data/samples/batch-href";
import { casesIn } from "@/components/data/samples/batch-words";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { MyRemarks } from "@/lib/data/samples/mine.queries";
import { formatDate, type Place } from "@/lib/format/dates";
import type { MyRemark } from "@/lib/value/matrix/mine.queries";

type Props = { remarks: readonly MyRemark[]; batches: readonly MyRemarks[]; place: Place };

/** More is history. */
const shown = 4;

export function WhatChanged({ remarks, batches, place }: Props) {
  const said = [...remarks.map((remark) => ofRemark(remark, place)), ...batches.map((batch) => ofBatch(batch, place))]
    .toSorted((one, other) => other.at.getTime() - one.at.getTime())
    .slice(0, shown);
  if (said.length === 0) return null;
  return (
    <Card title="You said → what changed" flush>
      <ul className="divide-y divide-border border-border border-t">
        {said.map(({ key, href, text, project, became }) => (
          <li key={key} className="px-4 py-2.5 sm:px-5">
            <Link href={href} className="line-clamp-2 text-ink hover:underline">
              {text}
            </Link>
            <p className="text-quiet text-xs">
              {`${project} → `}
              <span className="font-medium text-ink">{became}</span>
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

type Said = { key: string; at: Date; href: string; text: string; project: string; became: string };

function ofRemark(remark: MyRemark, place: Place): Said {
  const { id, text, writtenAt, project } = remark;
  const href = `/projects/${project.key}/value/matrix#remark-${id}`;
  return { key: id, at: writtenAt, href, text: `“${text}”`, project: project.name, became: becameOf(remark, place) };
}

function becameOf({ writtenAt, closedAt, answer, answeredByNumber }: MyRemark, place: Place): string {
  if (answeredByNumber !== null) return `payoff matrix ${answeredByNumber}`;
  if (closedAt === null) return `unanswered since ${formatDate(writtenAt, place)}`;
  return `“${answer}”`;
}

function ofBatch({ project, batch, opinions, wrong, lastAt, closedAt, followed }: MyRemarks, place: Place): Said {
  const judged = `${batch.name}: ${casesIn(opinions, place.locale)} judged, ${wrong === 0 ? "none" : wrong} wrong`;
  const closed = closedAt ? `results in since ${formatDate(closedAt, place)}` : "others still judge";
  const became = followed ? `version ${followed.number} of ${followed.dataset}` : closed;
  const href = resultsHref(project.key, batch.id);
  return { key: batch.id, at: lastAt, href, text: judged, project: project.name, became };
}
