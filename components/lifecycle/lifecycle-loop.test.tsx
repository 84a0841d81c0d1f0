// What the loop says to those who cannot see it, and where its arcs lead.
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { LifecycleLoop, type LoopGate } from "./lifecycle-loop";
import { bandPath } from "./loop-path";

const gates: LoopGate[] = [
  { gate: "development", state: "lapsed", label: "4 of 6 met", href: "/projects/CHURN/lifecycle/development" },
  { gate: "design", state: "passed", href: "/projects/CHURN/lifecycle/design" },
];
const draw = (size?: number) => renderToStaticMarkup(<LifecycleLoop current="development" gates={gates} size={size} />);

describe("the lifecycle loop", () => {
  it("says in a sentence where the project is and what each gate says, in the order of the life", () => {
    const sentence =
      "Lifecycle, now in development. Design gate: passed. Development gate: no longer passes, 4 of 6 met. Deployment gate: not passed yet.";
    expect(draw()).toContain(`aria-label="${sentence}"`);
    expect(draw(24)).toContain(`aria-label="${sentence}"`);
  });

  it("leads to each gate that has an address", () => {
    const links = [...draw().matchAll(/<a href="([^"]+)" aria-label="([^"]+)"/g)].map(([, href, name]) => [href, name]);
    expect(links).toEqual([
      ["/projects/CHURN/lifecycle/design", "Design gate: passed"],
      ["/projects/CHURN/lifecycle/development", "Development gate: no longer passes, 4 of 6 met"],
    ]);
  });

  it("is a picture without links where an arc would be too small to touch", () => {
    expect(draw(44)).not.toContain("<a ");
    expect(draw(44)).not.toContain("<text");
    expect(draw(44)).toContain('role="img"');
  });

  it("leaves a gap before the next band begins", () => {
    const band = { outer: 100, inner: 60, gap: 6, point: 10 };
    const tip = bandPath(0, band).match(/L([\d.]+) ([\d.]+)L/);
    const notch = bandPath(1, band).match(/L([\d.]+) ([\d.]+)Z/);
    const distance = Math.hypot(Number(tip?.[1]) - Number(notch?.[1]), Number(tip?.[2]) - Number(notch?.[2]));
    expect(distance).toBeCloseTo(2 * 80 * Math.sin((3 * Math.PI) / 180), 1);
  });
});
