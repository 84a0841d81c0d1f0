// What is known of an account.

import { DefinitionList } from "@/components/ui/definition-list";
import { Link } from "@/components/ui/link";
import { Time } from "@/components/ui/time";
import { hrefWith } from "@/lib/format/href";

type Props = {
  person: {
    email: string;
    createdAt: Date;
    joinedAt: Date | null;
    deactivatedAt: Date | null;
    lastSeenAt: Date | null;
    openSessions: number;
    liveTokens: number;
    issuers: readonly string[];
  };
};

export function PersonFacts({ person }: Props) {
  const day = (at: Date | null) => (at ? <Time at={at} look="date" /> : null);
  const facts = [
    { term: "E-mail", value: <span className="break-all">{person.email}</span> },
    { term: "Invited", value: day(person.createdAt) },
    { term: "Joined", value: day(person.joinedAt) ?? "Not yet" },
    ...(person.deactivatedAt ? [{ term: "Deactivated", value: day(person.deactivatedAt) }] : []),
    { term: "Last seen", value: person.lastSeenAt ? <Time at={person.lastSeenAt} /> : "Never" },
    { term: "Open sessions", value: person.openSessions },
    { term: "Access tokens", value: person.liveTokens },
    ...(person.issuers.length ? [{ term: "Company account", value: person.issuers.join(", ") }] : []),
    {
      term: "On record",
      value: (
        <Link href={hrefWith("/admin/audit", { person: person.email })} className="link">
          What they did, and what was done to them
        </Link>
      ),
    },
  ];
  return <DefinitionList facts={facts} />;
}
