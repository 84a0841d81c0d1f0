// What each role that has a vote says, or who is still missing.
import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import type { Role } from "@/db/enums";
import { votingRoles } from "@/lib/access/roles.policy";
import { roleWords } from "@/lib/access/words";
import type { Vote } from "@/lib/reviews/queries";
import { OutcomeBadge } from "./outcome-badge";

type Props = {
  votes: readonly Vote[];
  /** Of the facts that count: those of now, or those that were decided on. */
  digest: string;
  voters: readonly { role: Role; name: string }[];
};

export function VoteList({ votes, digest, voters }: Props) {
  return (
    <ul className="divide-y divide-border">
      {votingRoles.map((role) => {
        const roleVotes = votes.filter((vote) => vote.role === role);
        const names = voters.filter((voter) => voter.role === role).map(({ name }) => name);
        return (
          <li key={role} className="py-2.5 first:pt-0 last:pb-0">
            <p className="text-quiet text-xs">{roleWords[role]}</p>
            {roleVotes.length === 0 && (
              <p className="text-quiet">
                {names.length > 0 ? `${names.join(", ")}: no vote yet` : "Nobody has this role"}
              </p>
            )}
            {roleVotes.map(({ personId, name, vote, sentence, digest: seenDigest, votedAt }) => (
              <div key={personId} className="grid gap-0.5">
                <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
                  <span className="font-medium text-ink">{name}</span>
                  <OutcomeBadge outcome={vote} />
                  {seenDigest !== digest && <Badge tone="stale">Given on older facts</Badge>}
                </p>
                <p className="break-words text-ink">{sentence}</p>
                <p className="text-quiet text-xs">
                  <Time at={votedAt} />
                </p>
              </div>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
