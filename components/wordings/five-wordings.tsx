// A fact in the words of the role that the reader wears, and on demand in those of the others.
import { Disclosure } from "@/components/ui/disclosure";
import type { Role } from "@/db/enums";
import { roleShortWords, roleWords } from "@/lib/access/words";
import type { Reading } from "@/lib/format/reading";
import { type Fact, wordings } from "@/lib/lifecycle/by-role.words";

type Props = { fact: Fact; readerRole: Role; style: Reading; className?: string };

export function FiveWordings({ fact, readerRole, style, className }: Props) {
  const [ownWording, ...otherWordings] = wordings(fact, readerRole, style);
  return (
    <div className={className}>
      <p className="max-w-[46rem] text-pretty text-ink">{ownWording?.text}</p>
      <Disclosure
        className="relative z-1 text-xs"
        summary={`As other roles see it: ${otherWordings.map(({ role }) => roleShortWords[role]).join(" · ")}`}
      >
        <dl className="grid max-w-[46rem] gap-2 text-sm">
          {otherWordings.map(({ role, text }) => (
            <div key={role}>
              <dt className="text-quiet text-xs">{roleWords[role]}</dt>
              <dd className="text-pretty text-ink">{text}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </div>
  );
}
