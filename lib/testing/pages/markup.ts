// Reads markup as a person or a screen reader does: what a thing is called, and what is said where.
import { DomUtils, type parseDocument } from "htmlparser2";

export type Markup = ReturnType<typeof parseDocument>;
export type Node = Markup["children"][number];
export type Element = NonNullable<ReturnType<typeof DomUtils.getElementById>>;

export const isElement = (node: Node): node is Element => DomUtils.isTag(node);

export const all = (names: string, within: Markup | Element): Element[] => {
  const wanted = new Set(names.split(" "));
  return DomUtils.filter((node) => isElement(node) && wanted.has(node.name), within).filter(isElement);
};

export function* above(element: Element): Generator<Element> {
  for (let node = element.parent; node && isElement(node as Node); node = node.parent) yield node as Element;
}

const silent = new Set(["svg", "script", "style", "template", "noscript"]);

/** What is read aloud: pictures by their names, and nothing of what is hidden. */
export function textOf(node: Node | Markup): string {
  return spoken(node).replaceAll(/\s+/g, " ").trim();
}

function spoken(node: Node | Markup): string {
  if (DomUtils.isText(node as Node)) return DomUtils.textContent(node as Node);
  if (!("children" in node)) return "";
  if (isElement(node as Node)) {
    const { name, attribs } = node as Element;
    if (attribs["aria-hidden"] === "true") return "";
    if (attribs["aria-label"]) return ` ${attribs["aria-label"]} `;
    if (silent.has(name)) return "";
  }
  return node.children.map(spoken).join(isBlock(node as Node) ? " " : "");
}

const blocks = new Set(
  "address article aside blockquote dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
export const isBlock = (node: Node) => isElement(node) && blocks.has(node.name);

/** What a control is called: by what labels it, by its words, by its picture. */
export function nameOf(control: Element, page: Markup): string {
  const { attribs, name } = control;
  const byIds = (ids: string) =>
    ids
      .split(/\s+/)
      .map((id) => DomUtils.getElementById(id, page.children))
      .map((found) => (found ? textOf(found) : ""))
      .join(" ");
  const labels = all("label", page).filter(
    (label) =>
      (attribs.id && label.attribs.for === attribs.id) || DomUtils.findOne((one) => one === control, label.children),
  );
  const isButton = name === "input" && /^(submit|button|reset)$/.test(attribs.type ?? "");
  const named = [
    attribs["aria-labelledby"] ? byIds(attribs["aria-labelledby"]) : "",
    attribs["aria-label"] ?? "",
    ...labels.map(textOf),
    isButton ? (attribs.value ?? "") : "",
    name === "select" || name === "textarea" || name === "input" ? "" : textOf(control),
    attribs.title ?? "",
  ];
  return named.map((one) => one.trim()).find(Boolean) ?? "";
}
