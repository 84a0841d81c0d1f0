// The parts of one's own account.
import { Tabs } from "@/components/ui/tabs";

const parts = { profile: "/account", sessions: "/account/sessions", tokens: "/account/tokens" } as const;
const words = { profile: "Profile", sessions: "Sessions", tokens: "Access tokens" } as const;
type Part = keyof typeof parts;

export function AccountTabs({ current }: { current: Part }) {
  const names = Object.keys(parts) as Part[];
  return (
    <Tabs
      label="Your account"
      tabs={names.map((part) => ({ href: parts[part], label: words[part], current: part === current }))}
    />
  );
}
