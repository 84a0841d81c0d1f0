// Brings the toaster once the page stands: nothing is said in passing before.
"use client";
import dynamic from "next/dynamic";

export const ToasterLater = dynamic(() => import("./toaster").then((file) => file.Toaster), { ssr: false });
