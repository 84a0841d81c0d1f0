"use client";
// A text in which "@" and the first letters of a name bring up the people of the team; without script it is a text.
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { cn } from "@/components/ui/cn";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { type FieldProps, useField } from "@/components/ui/use-field";
import type { Mentionable } from "@/lib/collaboration/rules";

type Props = FieldProps & { people: readonly Mentionable[] };

const most = 6;

export function MentionField({ people, ...props }: Props) {
  const { field, control, limit } = useField(props);
  const list = useId();
  const text = useRef<HTMLTextAreaElement>(null);
  const [mentionQuery, setAsked] = useState<{ at: number; text: string } | null>(null);
  const [active, setActive] = useState(0);
  const fitting = mentionQuery ? people.filter(({ name }) => fits(name, mentionQuery.text)).slice(0, most) : [];
  const chosen = fitting[Math.min(active, fitting.length - 1)];
  const optionOf = (person: Mentionable) => `${list}-${person.id}`;

  const look = () => {
    const { value = "", selectionStart = 0 } = text.current ?? {};
    const match = /(?:^|[\s(])@([^\n@]{0,40})$/.exec(value.slice(0, selectionStart));
    setAsked(match ? { at: selectionStart - (match[1] ?? "").length, text: match[1] ?? "" } : null);
    setActive(0);
  };
  const call = (person: Mentionable) => {
    if (!text.current || !mentionQuery) return;
    text.current.setRangeText(`${person.name} `, mentionQuery.at, text.current.selectionStart, "end");
    text.current.focus();
    setAsked(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!chosen) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setActive((active + step + fitting.length) % fitting.length);
    else if (event.key === "Enter" || event.key === "Tab") call(chosen);
    else if (event.key === "Escape") setAsked(null);
    else return;
    event.preventDefault();
  };

  return (
    <Field {...field}>
      <div className="relative">
        <Textarea
          {...control}
          maxLength={limit?.max}
          ref={text}
          aria-autocomplete="list"
          aria-controls={chosen ? list : undefined}
          aria-activedescendant={chosen && optionOf(chosen)}
          onInput={look}
          onClick={look}
          onKeyDown={onKeyDown}
          onBlur={() => setAsked(null)}
        />
        <span role="status" className="sr-only">
          {chosen &&
            `${fitting.length === 1 ? "1 person fits" : `${fitting.length} people fit`}. Arrows and Enter choose.`}
        </span>
        {chosen && (
          <div
            id={list}
            role="listbox"
            aria-label="People of the team"
            className="absolute inset-x-0 top-full z-10 mt-1 max-w-72 rounded-lg border border-border bg-raised p-1 shadow-float"
          >
            {fitting.map((person) => (
              <div
                key={person.id}
                id={optionOf(person)}
                role="option"
                tabIndex={-1}
                aria-selected={person === chosen}
                onMouseDown={(event) => {
                  event.preventDefault();
                  call(person);
                }}
                className={cn(
                  "flex cursor-pointer items-center gap-2 rounded-md px-2 py-1.5 pointer-coarse:py-2.5",
                  person === chosen && "bg-muted",
                )}
              >
                <Avatar name={person.name} size="xs" />
                <span className="truncate">{person.name}</span>
              </div>
            ))}
          </div>
        )}
      </div>
    </Field>
  );
}

/** One of its words begins so, or all of it does. */
function fits(name: string, typed: string): boolean {
  const lowerTyped = typed.toLowerCase();
  const lowerName = name.toLowerCase();
  return lowerName.startsWith(lowerTyped) || lowerName.split(/\s+/).some((word) => word.startsWith(lowerTyped));
}
