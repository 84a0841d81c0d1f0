// Draws a chart as it stands on the page (heading, sentence, every SVG, every word, in the reader's theme) into a PNG.

const padding = 24;
const density = 2;
// what an SVG takes from the page's style sheet, and loses when it leaves the page
const painted = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-opacity",
  "stroke-width",
  "stroke-dasharray",
  "opacity",
  "color",
];
const written = [
  "font-family",
  "font-size",
  "font-weight",
  "font-variant-numeric",
  "text-anchor",
  "paint-order",
  "visibility",
];

export async function drawPicture(root: HTMLElement): Promise<Blob> {
  const parts = [...root.querySelectorAll<HTMLElement>("header :is(h2, h3, p), [data-plot], [data-legend]")];
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
    for (const svg of part.querySelectorAll<SVGSVGElement>("svg:not(svg svg)")) await drawSvg(pen, svg);
    drawWords(pen, part);
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("No picture"))), "image/png");
  });
}

async function drawSvg(pen: CanvasRenderingContext2D, svg: SVGSVGElement): Promise<void> {
  const { left, top, width, height } = svg.getBoundingClientRect();
  if (!width || !height) return;
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copyStyle(svg, copy);
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  pen.drawImage(image, left, top, width, height);
}

function copyStyle(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  const names = from instanceof SVGTextContentElement ? [...painted, ...written] : painted;
  to.setAttribute("style", names.map((name) => `${name}:${style.getPropertyValue(name)}`).join(";"));
  to.removeAttribute("class");
  for (const [at, child] of [...from.children].entries()) {
    const twin = to.children[at];
    if (twin) copyStyle(child, twin);
  }
}

/** Word by word, so that a line breaks where it breaks on the page. */
function drawWords(pen: CanvasRenderingContext2D, part: HTMLElement): void {
  const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  pen.textBaseline = "middle";
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const parent = node.parentElement;
    if (!parent || parent.closest("svg, .sr-only, .recharts-tooltip-wrapper, noscript")) continue;
    const style = getComputedStyle(parent);
    pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    pen.fillStyle = style.color;
    for (const match of (node.textContent ?? "").matchAll(/\S+/g)) {
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      const box = range.getBoundingClientRect();
      if (box.width) pen.fillText(match[0], box.left, box.top + box.height / 2);
    }
  }
}
