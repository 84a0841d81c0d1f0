// How much the fields of a page take, beside what the commands take that they are posted to.
import type { z } from "zod";
import { textPlacesOf } from "../texts";
import { commandOf } from "./acts";
import { actOf } from "./bound-actions";
import { all, type Element, type Markup } from "./markup";

/**
 * A field says how long its text may be wherever the schema does, and says the same. Figures and days have a form of their own, and a
 * password that exists is not cut while it is typed.
 */
export function mistakenLimits(page: Markup): string[] {
  return all("form", page).flatMap((form) => {
    const [act] = all("input button", form).flatMap(({ attribs }) => actOf(attribs.name ?? "") ?? []);
    const input = act && commandOf(act.action)?.input;
    return input
      ? all("input textarea", form)
          .filter(isText)
          .flatMap((field) => mistakeOf(field, act.action, input))
      : [];
  });
}

const isText = ({ name, attribs: { type = "text", readonly, ...attribs } }: Element) =>
  attribs.name !== undefined && readonly === undefined && (name === "textarea" || /^(text|email|url)$/.test(type));

function mistakeOf({ attribs }: Element, action: string, input: z.ZodType): string[] {
  const { name = "", maxlength, inputmode } = attribs;
  const most = mostOf(input, name.replace(/\[\]$/, ".0"));
  const said = maxlength === undefined ? undefined : Number(maxlength);
  if (said === most || (said === undefined && /^(numeric|decimal)$/.test(inputmode ?? ""))) return [];
  return [`${name} takes ${said ?? "any number of"} characters, and ${action} takes ${most ?? "any number"}`];
}

/** So many characters are taken at a place; undefined where its length is not what is looked at. */
function mostOf(input: z.ZodType, path: string): number | undefined {
  const place = textPlacesOf(input).find((one) => one.path === path);
  const { issues = [] } = input.safeParse(place?.inputWith("x".repeat(250_000))).error ?? {};
  const tooBig = issues.flatMap((issue) =>
    issue.code === "too_big" && issue.origin === "string" && issue.path.join(".") === path ? [issue.maximum] : [],
  );
  return tooBig[0] === undefined ? undefined : Number(tooBig[0]);
}
