// A conflict: what is stored now beside what was typed, where they differ. Nothing typed is lost; to save again is to overwrite.
import type { FormState } from "@/lib/doors/form";
import { own } from "@/lib/format/own";
import { Callout } from "./callout";
import { Table } from "./table";

export type ComparedField = {
  name: string;
  label: string;
  /** What the stored words are called. */
  words?: Record<string, string>;
};

type Props = { state: FormState; fields: readonly ComparedField[] };

export function TwoVersions({ state, fields }: Props) {
  if (state.status !== "refused" || state.code !== "conflict" || !state.theirs) return null;
  const { theirs, values } = state;
  const say = (value: unknown, words: Record<string, string> = {}) => {
    const text = Array.isArray(value) ? value.join(", ") : value === null || value === undefined ? "" : String(value);
    return own(words, text) ?? text;
  };
  const rows = fields
    .filter(({ name }) => Object.hasOwn(theirs, name) && Object.hasOwn(values, name))
    .map(({ name, label, words }) => ({
      name,
      label,
      stored: say(theirs[name], words),
      typed: say(values[name], words),
    }))
    .filter(({ stored, typed }) => stored !== typed);
  return (
    <div role="alert">
      <Callout tone="stale" title="Somebody else saved this while you were typing.">
        <p>What you typed is still in the form. Save again to put it in place of what is stored now.</p>
        {rows.length > 0 && (
          <div className="mt-3 overflow-hidden rounded-lg border border-border bg-surface">
            <Table caption="What is stored beside what you typed" fits="narrow">
              <thead>
                <tr>
                  <th scope="col">Field</th>
                  <th scope="col">Stored now</th>
                  <th scope="col">What you typed</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.name}>
                    <th scope="row" data-lead="">
                      {row.label}
                    </th>
                    <td data-label="Stored now" className="whitespace-pre-wrap">
                      {row.stored || <span className="text-quiet">empty</span>}
                    </td>
                    <td data-label="What you typed" className="whitespace-pre-wrap">
                      {row.typed || <span className="text-quiet">empty</span>}
                    </td>
                  </tr>
                ))}
              </tbody>
            </Table>
          </div>
        )}
      </Callout>
    </div>
  );
}
