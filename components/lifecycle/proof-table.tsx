// Requirements, and by which figure each is judged: what was reached, against what, and whose figure it is; or why there is none.
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { StatusBadge } from "@/components/ui/status-badge";
import type { Fits } from "@/components/ui/table";
import type { GateName } from "@/db/enums";
import type { Place } from "@/lib/format/dates";
import { writerOf } from "@/lib/format/numbers";
import { lackAct, lackWords, proofWords } from "@/lib/lifecycle/evidence/proofs.words";
import type { ProvedRequirement } from "@/lib/lifecycle/requirement-proofs.queries";
import { repairAt } from "@/lib/lifecycle/requirement-proofs.rules";
import { evidenceStateWords, requirementCategoryWords, requirementPriorityWords } from "@/lib/requirements/words";

type Props = {
  proved: readonly ProvedRequirement[];
  /** By whose question they are judged. */
  gate: GateName;
  caption: string;
  fits?: Fits;
  projectKey: string;
  place: Place;
};

export function ProofTable({ proved, gate, caption, fits, projectKey, place }: Props) {
  const { locale } = place;
  const home = `/projects/${projectKey}`;
  return (
    <DataTable
      caption={caption}
      fits={fits}
      rows={proved}
      rowKey={({ requirement }) => requirement.id}
      columns={[
        {
          key: "statement",
          header: "Requirement",
          cell: ({ requirement: { id, statement, category, priority } }) => (
            <span className="block min-w-48 cards:min-w-0">
              <Link href={`${home}/requirements/${id}`} className="hover:underline">
                {statement}
              </Link>
              <span className="block text-quiet text-xs">
                {requirementCategoryWords[category]}, {requirementPriorityWords[priority].toLowerCase()}
              </span>
            </span>
          ),
        },
        {
          key: "value",
          header: "Reached, of target",
          align: "end",
          cell: ({ proof: { value }, requirement: { metric } }) => {
            const write = writerOf([value, metric?.target], { locale, unit: metric?.unit });
            return (
              <span className="block whitespace-nowrap">
                {value === null ? "–" : write(value)}
                {metric && metric.target !== null && (
                  <span className="block text-quiet text-xs">
                    {`${metric.direction === "higher" ? "≥" : "≤"} ${write(metric.target)}`}
                  </span>
                )}
              </span>
            );
          },
        },
        {
          key: "by",
          header: "Judged by",
          cell: (one) => (
            <span className="block min-w-40 cards:min-w-0">
              <Source one={one} gate={gate} home={home} place={place} />
            </span>
          ),
        },
        {
          key: "state",
          header: "State",
          cell: ({ proof: { state }, unchecked }) =>
            unchecked ? (
              <span className="text-quiet">Not checked yet</span>
            ) : (
              <StatusBadge state={state} plain>
                {evidenceStateWords[state]}
              </StatusBadge>
            ),
        },
      ]}
    />
  );
}

type SourceProps = { one: ProvedRequirement; gate: GateName; home: string; place: Place };

function Source({ one, gate, home, place }: SourceProps) {
  const { requirement, proof } = one;
  const { id, metric } = requirement;
  if (proof.lack) {
    return (
      <>
        {lackWords(proof.lack, gate)}{" "}
        <Link href={`${home}/${repairAt(proof.lack, { id, metricId: metric?.id ?? null })}`} className="link">
          {lackAct(proof.lack)}
        </Link>
      </>
    );
  }
  return (
    <>
      <Link href={`${home}/${placeOf(one)}`} className="link">
        {proofWords(one, place)}
      </Link>
      {proof.doubted && (
        <span className="block text-quiet text-xs">The newest says otherwise, and counts if the next one agrees.</span>
      )}
    </>
  );
}

function placeOf({ run, release, requirement: { id, metric } }: ProvedRequirement): string {
  if (run) return `experiments/${run.id}`;
  if (release !== null) return `deployments/${release}`;
  return metric ? `requirements/metrics/${metric.id}` : `requirements/${id}`;
}
