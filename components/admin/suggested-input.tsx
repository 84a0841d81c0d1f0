// A text field that suggests what is known: any value may be typed, so that it serves ten entries and ten thousand.
import { useId } from "react";
import type { FieldControl } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

export type Suggestion = { value: string; label: string };

type Props = FieldControl & {
  suggestions: readonly Suggestion[];
  defaultValue?: string;
  type?: "text" | "email";
  placeholder?: string;
};

export function SuggestedInput({ suggestions, ...control }: Props) {
  const list = useId();
  return (
    <>
      <Input {...control} list={list} autoComplete="off" />
      <datalist id={list}>
        {suggestions.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </datalist>
    </>
  );
}
