// How each role would say the same fact: closed until somebody asks, the reader's own role first.
import { Disclosure } from "@/components/ui/disclosure";
import type { Role } from "@/db/enums";
import { roleWords } from "@/lib/format/words";
import { type Fact, type Style, wordings } from "@/lib/portfolio/wordings/rules";

type Props = { fact: Fact; own: Role; style: Style; className?: string };

export function FiveWordings({ fact, own, style, className }: Props) {
  return (
    <Disclosure summary="How each role would say it" className={className}>
      <dl className="grid max-w-[46rem] gap-3">
        {wordings(fact, own, style).map(({ role, text }) => (
          <div key={role}>
            <dt className="text-quiet text-xs">{role === own ? `${roleWords[role]}, as you are` : roleWords[role]}</dt>
            <dd className="text-pretty text-ink">{text}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
