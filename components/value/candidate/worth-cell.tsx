// What a case is worth with a run, in a cell: the figure, its range, and how it stands among the runs of its hold-out.

import { unrankedWords } from "@/lib/experiments/words";
import { formatMoney } from "@/lib/format/money";
import { misfitWords, worthStandingWords } from "@/lib/value/words";
import type { RunWorth } from "@/lib/value/worth/queries";
import type { MoneyFormat } from "../figure-words";

type Props = {
  /** Null where the run has no outcomes. */
  worth: RunWorth | null;
  /** Runs of several hold-outs stand side by side, so each says which is its own. */
  namesHoldout: boolean;
  format: MoneyFormat;
};

export function WorthCell({ worth, namesHoldout, format: { currency, locale } }: Props) {
  if (!worth) return null;
  if (worth.misfit) return <span className="text-quiet text-xs">{misfitWords[worth.misfit]}</span>;
  if (worth.mean === null) return <span className="text-quiet text-xs">Being worked out</span>;
  const { mean, low, high, standing, unranked } = worth;
  // a column of cents lines up
  const money = (minor: number) => formatMoney(Math.round(minor), currency, { locale, exact: true });
  return (
    <span className="block tabular-nums">
      <span className={standing === "leads" && !unranked ? "block font-semibold" : "block"}>{money(mean)}</span>
      <span className="block whitespace-nowrap text-quiet text-xs">
        {low === null || high === null ? "range not known" : `${money(low)} to ${money(high)}`}
      </span>
      <span className="block text-xs md:whitespace-nowrap">{standingWords(worth, namesHoldout)}</span>
    </span>
  );
}

function standingWords({ standing, scored, holdout, unranked }: RunWorth, namesHoldout: boolean): string {
  const on = namesHoldout && holdout ? `, ${holdout}` : "";
  if (unranked) return unrankedWords[unranked];
  if (standing === "leads" && scored === 1) return `The only one${on}`;
  if (standing) return `${worthStandingWords[standing]}${standing === "leads" ? ` of ${scored}` : ""}${on}`;
  return `Not compared${on}`;
}
