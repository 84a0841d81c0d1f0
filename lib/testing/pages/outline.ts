// A page as text, for review: its headings, tables, words, fields, buttons and links in their order.
import { DomUtils } from "htmlparser2";
import { actOf } from "./bound-actions";
import { all, type Element, isBlock, isElement, type Markup, type Node, nameOf, textOf } from "./markup";

const mostRows = 3;

/** @param shown how addresses are written, so that they name the thing instead of its id */
export function outlineOf(page: Markup, shown: (href: string) => string): string[] {
  const own = DomUtils.findOne((one) => one.attribs["data-page"] !== undefined, page.children);
  return new Outline(page, shown).of(own?.children ?? page.children);
}

const controls = "input select textarea";
const isControl = ({ name }: Element) => /^(input|select|textarea)$/.test(name);

class Outline {
  private readonly lines: string[] = [];
  private line = "";

  constructor(
    private readonly page: Markup,
    private readonly shown: (href: string) => string,
  ) {}

  of(nodes: readonly Node[]): string[] {
    for (const node of nodes) this.write(node);
    this.end();
    return this.lines;
  }

  private end(): void {
    const text = tidy(this.line);
    if (text) this.lines.push(text);
    this.line = "";
  }

  private write(node: Node): void {
    if (DomUtils.isText(node)) this.line += node.data;
    if (!isElement(node)) return;
    if (isBlock(node)) this.end();
    const said = this.saidOf(node);
    if (said !== null) this.line += said;
    else for (const child of this.partsOf(node)) this.write(child);
    if (isBlock(node)) this.end();
  }

  /** What is written as a whole; null where the parts speak for themselves. */
  private saidOf(element: Element): string | null {
    const { name, attribs } = element;
    if (attribs.role === "img") return ` (picture: ${nameOf(element, this.page)}) `;
    if (/^(script|style|svg|template|option)$/.test(name)) return "";
    if (isControl(element)) return fieldOf(element, this.page);
    if (name === "tr")
      return `| ${element.children
        .filter(isElement)
        .map((cell) => this.cellOf(cell))
        .join(" | ")} |`;
    if (name === "a") {
      const here = attribs["aria-current"] ? "*" : "";
      return ` [${attribs["aria-label"] ?? textOf(element)}](${this.shown(attribs.href ?? "")})${here} `;
    }
    if (name === "button" || name === "summary") {
      const off = attribs.disabled === undefined ? "" : ", disabled";
      const act = actOf(attribs.name ?? "");
      return ` [${nameOf(element, this.page)}${off}${act ? ` does ${act.action}` : ""}] `;
    }
    if (attribs["aria-label"]) this.line += `(${attribs["aria-label"]}) `;
    if (/^h[1-6]$/.test(name)) this.line += `${"#".repeat(Number(name.slice(1)))} `;
    return null;
  }

  /** A label is said with its field, and of many rows the first say enough. */
  private partsOf(element: Element): readonly Node[] {
    if (element.name === "tbody") return element.children.filter(isElement).slice(0, mostRows);
    const isLabel = element.name === "label" && (element.attribs.for || all(controls, element).length > 0);
    return isLabel ? all(controls, element) : element.children;
  }

  /** In a cell nothing begins a line. */
  private cellOf(cell: Element): string {
    return tidy(new Outline(this.page, this.shown).of(cell.children).join(" "));
  }
}

const tidy = (text: string) => text.replaceAll(/\s+/g, " ").trim();

function fieldOf(field: Element, page: Markup): string {
  const { attribs, name } = field;
  const act = actOf(attribs.name ?? "");
  if (act) return ` {does ${act.action}} `;
  if (attribs.type === "hidden") return "";
  const marks = ["required", "disabled", "readonly"].filter((mark) => attribs[mark] !== undefined);
  const choices = all("option", field).map(
    (one) => `${attribs.multiple === undefined && one.attribs.selected === undefined ? "" : "*"}${textOf(one)}`,
  );
  const isTicked = attribs.checked === undefined ? "" : " ticked";
  const value = name === "textarea" ? textOf(field) : (attribs.value ?? "");
  const kind = name === "input" ? (attribs.type ?? "text") : name;
  const shownChoices = choices.length > 8 ? `${choices.slice(0, 8).join(" / ")} …` : choices.join(" / ");
  const said = [nameOf(field, page), kind, ...marks, shownChoices || (value && `= ${value}`)].filter(Boolean);
  return ` {${attribs.name ?? ""}: ${said.join(", ")}${isTicked}} `;
}
