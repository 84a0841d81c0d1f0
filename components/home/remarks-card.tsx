// Did my remark change anything? What became of the cases that the expert judged, as far as the data tell.
import { resultsHref } from "@/components/data/samples/batch-href";
import { casesIn } from "@/components/data/samples/batch-words";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Time } from "@/components/ui/time";
import type { MyRemarks } from "@/lib/data/samples/mine.queries";

type Props = { remarks: readonly MyRemarks[]; locale: string };

export function RemarksCard({ remarks, locale }: Props) {
  return (
    <Card title="Did your remarks change anything?" flush>
      {remarks.length === 0 ? (
        <p className="border-border border-t px-4 py-4 text-quiet sm:px-5">
          What becomes of the cases that you judge shows here.
        </p>
      ) : (
        <ul className="divide-y divide-border border-border border-t">
          {remarks.map(({ project, batch, opinions, wrong, submittedBy, closedAt, followed }) => (
            <li key={batch.id} className="px-4 py-3 sm:px-5">
              <p className="font-medium text-ink">
                <Link href={resultsHref(project.key, batch.id)} className="hover:underline">
                  {batch.name}
                </Link>
                <span className="ml-2 font-normal text-quiet text-xs">{project.key}</span>
              </p>
              <p className="text-quiet">
                {`You judged ${casesIn(opinions, locale)}, ${wrong === 0 ? "none of them wrong" : `${wrong === 1 ? "one" : wrong} of them wrong`}. `}
                {closedAt ? (
                  <>
                    {`${submittedBy} has had all of it since `}
                    <Time at={closedAt} look="date" />.
                  </>
                ) : (
                  "Others are still judging."
                )}
                {followed && (
                  <>
                    {" "}
                    <Link href={`/projects/${project.key}/data/${followed.datasetId}`} className="link">
                      {`Version ${followed.number} of ${followed.dataset}`}
                    </Link>
                    {" followed on "}
                    <Time at={followed.at} look="date" />.
                  </>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
