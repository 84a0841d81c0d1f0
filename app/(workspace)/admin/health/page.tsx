// How the installation is: versions, sizes, and what is switched on.
import { HealthFacts } from "@/components/admin/health-facts";
import { Page } from "@/components/layout/page";
import { getHealth } from "@/lib/admin/health/queries";
import { openWorkspace } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";

export const metadata = { title: "Health" };

export default async function HealthPage() {
  const grant = await openWorkspace("settings.manage");
  const [health, locale] = await Promise.all([getHealth(grant), readerLocale()]);
  return (
    <Page title="Health" lead="How this installation is, as of now.">
      <HealthFacts health={health} locale={locale} />
    </Page>
  );
}
