"use client";
// Takes a report along: on paper, or as a PDF.
import { Download, Printer } from "lucide-react";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";

type Props = { pdf: string };

export function ReportActions({ pdf }: Props) {
  return (
    <>
      <Button icon={<Printer />} onClick={() => window.print()} className="noscript:hidden">
        Print
      </Button>
      <a className={buttonClass()} href={pdf}>
        <Download />
        PDF
      </a>
    </>
  );
}
