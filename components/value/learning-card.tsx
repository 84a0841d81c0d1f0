// What to learn next: what it is worth, at most, to settle each input before deciding.
import { RankedBars } from "@/components/charts/ranked-bars";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { byWorthOfKnowing, type Learning } from "@/lib/value/value-of-information.rules";
import { valueInputWords } from "@/lib/value/words";
import { type MoneyFormat, shortMoney } from "./figure-words";
import { learningSentence, worthWords } from "./learning-words";

type Props = { learning: Learning; format: MoneyFormat; className?: string };

export function LearningCard({ learning, format, className }: Props) {
  const title = "What to learn next";
  const sentence = learningSentence(learning, format);
  const explanation = (
    <Link className="link" href="/guide/worth-of-knowing">
      How this is computed
    </Link>
  );
  if (learning.everything === 0)
    return <Card title={title} lead={sentence} footer={explanation} className={className} />;
  return (
    <RankedBars
      title={title}
      sentence={sentence}
      bars={byWorthOfKnowing(learning).map(({ input, worth }) => ({
        label: valueInputWords[input],
        value: worth,
        words: worthWords(worth, learning),
      }))}
      total={Math.max(1, learning.everything)}
      columns={["Settled before deciding", "Worth at most"]}
      format={format}
      footer={
        <>
          A full bar is to know everything: {shortMoney(learning.everything, format)}. Whatever costs more than its bar
          is not worth doing. {explanation}
        </>
      }
      className={className}
    />
  );
}
