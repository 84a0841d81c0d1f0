// Some facts of one kind, each a way to its evidence; says so where there are none.
import { Link } from "@/components/ui/link";

export type FactItem = { key: string; href: string; text: string; note: string };

type Props = { title: string; items: readonly FactItem[]; none: string };

export function FactList({ title, items, none }: Props) {
  return (
    <section className="min-w-0">
      <h3 className="font-medium text-ink">
        {title}
        {items.length > 0 && <span className="ml-1.5 font-normal text-quiet tabular-nums">{items.length}</span>}
      </h3>
      {items.length === 0 ? (
        <p className="mt-1 text-quiet">{none}</p>
      ) : (
        <ul className="mt-1 grid gap-1">
          {items.slice(0, 8).map(({ key, href, text, note }) => (
            <li key={key} className="min-w-0 break-words">
              <Link href={href} className="link">
                {text.replace(/\.$/, "")}
              </Link>
              <span className="text-quiet">{`: ${note}`}</span>
            </li>
          ))}
          {items.length > 8 && <li className="text-quiet">{`and ${items.length - 8} more`}</li>}
        </ul>
      )}
    </section>
  );
}
