// Narrows what was said, as a GET form: the address can be shared.
import { FilterBar } from "@/components/ui/filter-bar";
import { Select } from "@/components/ui/select";
import { subjectKinds } from "@/db/enums";
import type { DiscussionFilter } from "@/lib/collaboration/schema";
import { subjectKindWords } from "@/lib/collaboration/words";

type Props = { filter: DiscussionFilter; base: string };

export function DiscussionFilters({ filter: { about, mentions }, base }: Props) {
  return (
    <FilterBar action={base} clearHref={about || mentions ? base : undefined}>
      <Select
        name="about"
        aria-label="About"
        placeholder="About anything"
        defaultValue={about}
        options={subjectKinds.map((kind) => ({ value: kind, label: subjectKindWords[kind] }))}
      />
      <Select
        name="mentions"
        aria-label="To whom"
        placeholder="To anybody"
        defaultValue={mentions}
        options={[{ value: "me", label: "Mentions me" }]}
      />
    </FilterBar>
  );
}
