// What holds of every page, whatever it is about. Each check returns what is wrong, in a sentence that names the place.
import { DomUtils } from "htmlparser2";
import { above, all, type Element, type Markup, nameOf, textOf } from "./markup";

const cellsOf = (row: Element) => row.children.filter((cell): cell is Element => DomUtils.isTag(cell));
const widthOf = (cells: readonly Element[]) =>
  cells.reduce((sum, { attribs }) => sum + Number(attribs.colspan ?? 1), 0);

/** Every row has a cell under each heading, and says of each under which. */
export function wrongTables(page: Markup): string[] {
  return all("table", page).flatMap((table) => {
    const rows = all("tr", table);
    const [head] = all("thead", table).flatMap((one) => all("tr", one));
    const headings = head ? cellsOf(head) : [];
    const body = rows.filter((row) => ![...above(row)].some(({ name }) => name === "thead"));
    const called = textOf(all("caption", table)[0] ?? table).slice(0, 60);
    const faults: string[] = [];
    if (called === "") faults.push("a table has no caption");
    if (body.length === 0) faults.push(`the table "${called}" has no rows`);
    if (headings.some((heading) => textOf(heading) === "" && heading.name === "th"))
      faults.push(`a heading of the table "${called}" is empty`);
    for (const row of body) {
      const cells = cellsOf(row);
      if (head && widthOf(cells) !== widthOf(headings))
        faults.push(`a row of "${called}" has ${widthOf(cells)} cells under ${widthOf(headings)} headings`);
      for (const [at, cell] of cells.entries()) {
        const label = cell.attribs["data-label"];
        const heading = headings[at];
        if (label !== undefined && heading && label !== textOf(heading))
          faults.push(`a cell of "${called}" is called "${label}" and stands under "${textOf(heading)}"`);
      }
    }
    return faults;
  });
}

const isHidden = ({ attribs }: Element) =>
  attribs.type === "hidden" || attribs.hidden !== undefined || attribs["aria-hidden"] === "true";

/** Everything that can be used has a name, and so have pictures that say something. */
export function namelessControls(page: Markup): string[] {
  const controls = all("a button input select textarea summary", page).filter((one) => !isHidden(one));
  const pictures = all("img svg", page).filter(({ attribs }) => attribs.role === "img");
  return [...controls, ...pictures]
    .filter((one) => nameOf(one, page) === "")
    .map((one) => `<${one.name}> has no name: ${DomUtils.getOuterHTML(one).slice(0, 160)}`);
}

const referring = ["for", "aria-labelledby", "aria-describedby", "aria-controls", "form", "list", "popovertarget"];

/** Ids are of one thing each, and what refers to one finds it. */
export function brokenReferences(page: Markup): string[] {
  const elements = DomUtils.filter((node) => DomUtils.isTag(node), page).filter((node) => DomUtils.isTag(node));
  const ids = elements.flatMap(({ attribs }) => attribs.id ?? []);
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
  const known = new Set(ids);
  const lost = elements.flatMap(({ name, attribs }) =>
    referring.flatMap((property) =>
      (attribs[property] ?? "")
        .split(/\s+/)
        .filter((id) => id !== "" && !known.has(id))
        .map((id) => `<${name} ${property}> refers to "${id}", which is not there`),
    ),
  );
  return [...twice.map((id) => `two things have the id "${id}"`), ...lost];
}

const forbiddenIn: Record<string, RegExp> = {
  a: /^(a|button)$/,
  button: /^(a|button)$/,
  form: /^form$/,
  p: /^p$/,
  select: /^(a|button)$/,
};

/** A browser would take these apart. */
export function wrongNesting(page: Markup): string[] {
  const blockish = /^(div|p|ul|ol|dl|table|form|section|article|h[1-6])$/;
  return all("a button form p div ul ol dl table section article h1 h2 h3 h4 h5 h6", page).flatMap((element) =>
    [...above(element)]
      .filter(({ name }) => forbiddenIn[name]?.test(element.name) || (name === "p" && blockish.test(element.name)))
      .map(({ name }) => `<${element.name}> stands in <${name}>: ${textOf(element).slice(0, 60)}`),
  );
}

/** A page says its name once, and its headings go down step by step. */
export function wrongHeadings(page: Markup): string[] {
  const levels = all("h1 h2 h3 h4 h5 h6", page).map(({ name }) => Number(name.slice(1)));
  const first = levels.filter((level) => level === 1).length;
  const jumps = levels.filter((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1);
  return [
    ...(first === 1 ? [] : [`it has ${first} first headings`]),
    ...jumps.map((level) => `a heading jumps to level ${level}`),
    ...all("h1 h2 h3 h4 h5 h6", page)
      .filter((heading) => textOf(heading) === "")
      .map(() => "a heading is empty"),
  ];
}

/** Figures and words that come of something missing. */
export function wrongWords(page: Markup): string[] {
  return [...textOf(page).matchAll(/.{0,40}(\bundefined\b|\bNaN\b|\bnull\b|\[object |Invalid Date).{0,20}/g)].map(
    ([found]) => `it says "${found}"`,
  );
}

export const checks = {
  "cells stand under their headings": wrongTables,
  "what can be used has a name": namelessControls,
  "what refers to something finds it": brokenReferences,
  "nothing stands where a browser takes it apart": wrongNesting,
  "headings go down step by step": wrongHeadings,
  "no word comes of something missing": wrongWords,
};
