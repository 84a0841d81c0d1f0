// What one version of a dataset is: when it was collected, how much, from where, and who registered it.
import { DefinitionList, type Fact } from "@/components/ui/definition-list";
import { Time } from "@/components/ui/time";
import type { DatasetVersion } from "@/lib/data/versions/queries";
import { Volume } from "./volume";

type Props = { version: DatasetVersion; locale: string };

export function VersionFacts({ version, locale }: Props) {
  const { collectedAt, rows, rowsBefore, digest, location, note, registeredBy, registeredAt } = version;
  const moment = (at: Date) => <Time at={at} look="exact" />;
  const facts: (Fact | false)[] = [
    { term: "Collected", value: moment(collectedAt) },
    { term: "Volume", value: <Volume rows={rows} rowsBefore={rowsBefore} locale={locale} /> },
    digest !== "" && { term: "Digest", value: <code className="break-all text-xs">{digest}</code> },
    location !== "" && { term: "Where it lies", value: <span className="break-all">{location}</span> },
    note !== "" && { term: "Note", value: <span className="whitespace-pre-line">{note}</span> },
    {
      term: "Registered",
      value: (
        <>
          by {registeredBy}, {moment(registeredAt)}
        </>
      ),
    },
  ];
  return <DefinitionList facts={facts.filter((fact) => fact !== false)} />;
}
