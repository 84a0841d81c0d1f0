"use client";
// Where the reader is, said once for the whole page: how numbers and dates are written, and in whose zone days begin and end.
import { createContext, type ReactNode, useContext } from "react";
import type { Place } from "@/lib/format/dates";

const PlaceContext = createContext<Place>({ locale: "en-GB", timeZone: "UTC" });

export function PlaceProvider({ place, children }: { place: Place; children: ReactNode }) {
  return <PlaceContext value={place}>{children}</PlaceContext>;
}

export const usePlace = (): Place => useContext(PlaceContext);
