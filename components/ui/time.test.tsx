// A moment is written as everything else on its page: in the reader's locale and the workspace's zone, never in one of its own.
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { formatDate, formatDateTime } from "@/lib/format/dates";
import { PlaceProvider } from "./place";
import { Time } from "./time";

const at = new Date("2026-03-01T20:30:00Z");
const places = [
  { locale: "de-AT", timeZone: "Asia/Tokyo" },
  { locale: "en-US", timeZone: "America/Los_Angeles" },
  { locale: "ja-JP", timeZone: "Pacific/Kiritimati" },
];

test.each(places)("in $locale and $timeZone", (place) => {
  const said = (look: "date" | "exact") =>
    renderToStaticMarkup(
      <PlaceProvider place={place}>
        <Time at={at} look={look} />
      </PlaceProvider>,
    );
  expect(said("date")).toContain(`>${formatDate(at, place)}</time>`);
  expect(said("exact")).toContain(`>${formatDateTime(at, place)}</time>`);
  expect(said("date")).toContain(`title="${formatDateTime(at, place)}"`);
});
