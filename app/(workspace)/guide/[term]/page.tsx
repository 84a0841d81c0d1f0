// One word of the guide.

import { notFound } from "next/navigation";
import { findTerm } from "@/components/guide/terms";
import { Page } from "@/components/layout/page";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { openWorkspace } from "@/lib/doors/asker";

export async function generateMetadata({ params }: PageProps<"/guide/[term]">) {
  return { title: findTerm((await params).term)?.title ?? "Guide" };
}

export default async function TermPage({ params }: PageProps<"/guide/[term]">) {
  await openWorkspace();
  const term = findTerm((await params).term);
  if (!term) notFound();
  const related = term.see.flatMap((slug) => findTerm(slug) ?? []);
  return (
    <Page title={term.title} lead={term.short} crumbs={[{ href: "/guide", label: "Guide" }]} className="max-w-[46rem]">
      <div className="grid gap-3 text-ink">
        {term.body.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      {related.length > 0 && (
        <Card title="See also">
          <ul className="grid gap-2">
            {related.map((other) => (
              <li key={other.slug}>
                <Link href={`/guide/${other.slug}`} className="font-medium text-accent hover:underline">
                  {other.title}
                </Link>
                <span className="text-quiet">: {other.short}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Page>
  );
}
