// Draws a chart as it stands on the page (heading, sentence, every SVG, every word, in the reader's theme) into a PNG.

const padding = 24;
const density = 2;
/** What SVGs draw beyond their frame. */
const bleed = 32;
// what an SVG takes from the page's style sheet, and loses when it leaves the page
const painted = ["fill", "fill-opacity", "stroke", "stroke-opacity", "stroke-width", "stroke-dasharray", "opacity"];

export async function drawPicture(root: HTMLElement): Promise<Blob> {
  const parts = [...root.querySelectorAll<HTMLElement>("header :is(h2, h3, p), [data-plot]")];
  const frames = parts.map((part) => part.getBoundingClientRect());
  const left = Math.min(...frames.map((frame) => frame.left)) - padding;
  const top = Math.min(...frames.map((frame) => frame.top)) - padding;
  const canvas = document.createElement("canvas");
  canvas.width = (Math.max(...frames.map((frame) => frame.right)) - left + padding) * density;
  canvas.height = (Math.max(...frames.map((frame) => frame.bottom)) - top + padding) * density;
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("No canvas");
  pen.scale(density, density);
  pen.fillStyle = getComputedStyle(root).backgroundColor;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.translate(-left, -top);
  for (const part of parts) {
    for (const svg of part.querySelectorAll<SVGSVGElement>("svg:not(svg svg)")) await drawShapes(pen, svg);
    drawWords(pen, part);
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("No picture"))), "image/png");
  });
}

async function drawShapes(pen: CanvasRenderingContext2D, svg: SVGSVGElement): Promise<void> {
  const { left, top, width, height } = svg.getBoundingClientRect();
  if (!width || !height) return;
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copyPaint(svg, copy);
  // an SVG on its own knows none of the page's fonts: its words are drawn with the others
  for (const words of copy.querySelectorAll("text, title, desc")) words.remove();
  const frame = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  setAll(frame, { width: width + 2 * bleed, height: height + 2 * bleed });
  setAll(copy, { x: bleed, y: bleed, width, height, overflow: "visible" });
  frame.append(copy);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(frame))}`;
  await image.decode();
  pen.drawImage(image, left - bleed, top - bleed, width + 2 * bleed, height + 2 * bleed);
}

function copyPaint(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  to.setAttribute("style", painted.map((name) => `${name}:${style.getPropertyValue(name)}`).join(";"));
  to.removeAttribute("class");
  for (const [at, child] of [...from.children].entries()) {
    const twin = to.children[at];
    if (twin) copyPaint(child, twin);
  }
}

function setAll(element: Element, attributes: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}

/** Word by word, so that a line breaks where it breaks on the page. */
function drawWords(pen: CanvasRenderingContext2D, part: HTMLElement): void {
  const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  pen.textBaseline = "middle";
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const parent = node.parentElement;
    if (!parent || parent.closest("title, desc, style, noscript, .sr-only, .recharts-tooltip-wrapper")) continue;
    const style = getComputedStyle(parent);
    const drawn = parent.closest("svg") !== null;
    pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    pen.fillStyle = drawn ? style.fill : style.color;
    for (const match of (node.textContent ?? "").matchAll(/\S+/g)) {
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      const box = range.getBoundingClientRect();
      if (!box.width) continue;
      if (drawn && style.stroke !== "none") {
        pen.strokeStyle = style.stroke;
        pen.lineWidth = Number.parseFloat(style.strokeWidth);
        pen.lineJoin = "round";
        pen.strokeText(match[0], box.left, box.top + box.height / 2);
      }
      pen.fillText(match[0], box.left, box.top + box.height / 2);
    }
  }
}
