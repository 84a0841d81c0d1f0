// What one run is worth, or why nobody can say yet; and where it stands among the runs of its hold-out.
import type { Role } from "@/db/enums";
import type { ProjectWorth } from "@/lib/value/candidate/queries";
import type { MoneyFormat } from "../figure-words";
import { Unpriced } from "./unpriced";
import { UnrankedWorth } from "./unranked-worth";
import { WorthCard } from "./worth-card";
import { leadOf, leadWords } from "./worth-words";

type Props = {
  runId: string;
  worth: ProjectWorth;
  projectKey: string;
  format: MoneyFormat;
  /** As whom it is read. */
  readerRole: Role;
  outcomesHref?: string;
  /** Where the team says on which hold-out it was scored; without for who may not. */
  namingHref?: string;
};

export function RunWorth({ runId, worth, projectKey, format, readerRole, outcomesHref, namingHref }: Props) {
  const { matrix, rankings, alone } = worth;
  const reason = worth.unranked.find((each) => each.runId === runId)?.reason;
  // what it earns on what it has learned says nothing of what it will earn
  if (reason === "trained-on") return <UnrankedWorth reason={reason} />;
  const ranking = [...rankings, ...alone].find(
    ({ ranking, misfits }) =>
      ranking?.ranked.some((each) => each.runId === runId) || misfits.some((each) => each.runId === runId),
  );
  const at = ranking?.ranking?.ranked.findIndex((each) => each.runId === runId) ?? -1;
  const ranked = ranking?.ranking?.ranked[at];
  if (!matrix || !ranking || !ranked || !ranking.ranking) {
    const why = ranking?.misfits.find((each) => each.runId === runId)?.why;
    return <Unpriced why={why ?? "no-outcomes"} projectKey={projectKey} outcomesHref={outcomesHref} />;
  }
  if (reason)
    return (
      <>
        <UnrankedWorth reason={reason} namingHref={namingHref} />
        <WorthCard worth={ranked.worth} place={[]} {...{ matrix, projectKey, format, readerRole }} />
      </>
    );
  const place =
    at === 0
      ? leadWords(leadOf(ranking.ranking), format)
      : [
          ranked.level
            ? `It is not significantly different from the best of its hold-out${ranked.paired ? "." : ": counts alone can't tell these apart; send the cases."}`
            : `It is number ${at + 1} of ${ranking.ranking.runs} on its hold-out.`,
        ];
  return <WorthCard worth={ranked.worth} place={place} {...{ matrix, projectKey, format, readerRole }} />;
}
