// Takes a chart along: its figures as CSV, its picture as PNG. Both are made from what stands on the page.
"use client";
import { FileSpreadsheet, Image } from "lucide-react";
import { useState } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { drawPicture } from "./draw-picture";
import { readFigures } from "./read-figures";

type Props = { chart: string; title: string };

export function ChartDownloads({ chart, title }: Props) {
  const [failed, setFailed] = useState(false);
  const name = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  const download = async (ending: "csv" | "png", render: (root: HTMLElement) => Promise<Blob> | Blob) => {
    const root = document.getElementById(chart);
    if (!root) return;
    try {
      save(await render(root), `${name}.${ending}`);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <div data-print="none" className="-mt-1 -mr-1.5 flex items-center">
      <span role="status" className="mr-2 text-unmet-ink text-xs empty:hidden">
        {failed && "This browser could not draw the picture."}
      </span>
      <button
        type="button"
        aria-label={`Download the figures of “${title}” as CSV`}
        title="Figures as CSV"
        onClick={() => download("csv", readFigures)}
        className={buttonClass({ variant: "quiet", size: "sm", iconOnly: true })}
      >
        <FileSpreadsheet />
      </button>
      <button
        type="button"
        aria-label={`Download the picture of “${title}” as PNG`}
        title="Picture as PNG"
        onClick={() => download("png", drawPicture)}
        className={buttonClass({ variant: "quiet", size: "sm", iconOnly: true })}
      >
        <Image />
      </button>
    </div>
  );
}

function save(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // the browser needs the address until the download has begun
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
