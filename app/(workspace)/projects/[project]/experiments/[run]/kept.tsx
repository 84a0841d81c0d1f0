// What stays of a run that is deleted, and until when.
import { Time } from "@/components/ui/time";
import { expiresAt } from "@/lib/experiments/artifacts/rules";

type Props = { deletedAt: Date; files: number; isProposed: boolean };

export function Kept({ deletedAt, files, isProposed }: Props) {
  return (
    <>
      What it logged stays on record, and no table shows it.{" "}
      {files > 0 &&
        (isProposed ? (
          "Its files stay as well, because it was proposed as a model."
        ) : (
          <>
            Its files are kept until <Time at={expiresAt(deletedAt)} look="date" />, so that it can be restored whole,
            and take room of the project until then.
          </>
        ))}
    </>
  );
}
