// What holds for the whole workspace.
import { SettingsForm } from "@/components/admin/settings-form";
import { Page } from "@/components/layout/page";
import { Card } from "@/components/ui/card";
import { updateSettings } from "@/lib/admin/settings/actions";
import { getSettings } from "@/lib/admin/settings/queries";
import { currencies } from "@/lib/admin/settings/schema";
import { openWorkspace } from "@/lib/doors/asker";

export const metadata = { title: "Settings" };

const namesOfCurrencies = new Intl.DisplayNames("en", { type: "currency" });
const currencyChoices = currencies.map((code) => ({ value: code, label: namesOfCurrencies.of(code) ?? code }));
const timeZoneChoices = ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")].map((zone) => ({
  value: zone,
  label: zone.replaceAll("_", " "),
}));

export default async function SettingsPage() {
  const grant = await openWorkspace("settings.manage");
  const settings = await getSettings(grant);
  return (
    <Page title="Settings" lead="What holds for the whole workspace." className="max-w-2xl">
      <Card>
        <SettingsForm
          action={updateSettings.bind(null, {})}
          stored={settings}
          currencies={currencyChoices}
          timeZones={timeZoneChoices}
        />
      </Card>
    </Page>
  );
}
