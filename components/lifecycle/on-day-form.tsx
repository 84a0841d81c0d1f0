// Asks for a gate as it was on a day; a plain form, so that the day stands in the address.

import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";

type Props = { basePath: string; first: string; last: string; on?: string };

export function OnDayForm({ basePath, first, last, on }: Props) {
  return (
    <form action={basePath} className="mt-4 flex flex-wrap items-end gap-3">
      <TextField name="on" label="As it was on" type="date" min={first} max={last} defaultValue={on ?? last} />
      <Button type="submit" variant="secondary">
        Show that day
      </Button>
    </form>
  );
}
