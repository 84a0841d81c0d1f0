// @vitest-environment happy-dom
// The palette's field has the focus, whoever opened it; what is typed finds, and Enter leads there.
import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import { act } from "react";
import { beforeAll, expect, test, vi } from "vitest";
import { press, render } from "@/lib/testing/browser";
import { router } from "@/lib/testing/router";
import { Palette } from "./palette";

beforeAll(() => {
  // as a browser does: a modal dialog gives the focus to the first thing in it that can have it, and takes it from all else
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
    this.querySelector<HTMLElement>("[tabindex], input, button, a[href]")?.focus();
  };
  Element.prototype.scrollIntoView = () => undefined;
});

const reader = { isAdmin: false, roles: ["expert" as const], recent: [{ key: "CHURN", name: "Churn" }] };

async function opened(open: (button: HTMLElement) => unknown) {
  const push = vi.fn();
  const page = await render(
    <AppRouterContext value={{ ...router, push }}>
      <Palette reader={reader} />
    </AppRouterContext>,
  );
  const button = await page.found<HTMLElement>("button");
  await act(async () => open(button));
  return { ...page, push, field: await page.found<HTMLInputElement>("dialog input") };
}

test.each<[string, (button: HTMLElement) => unknown]>([
  ["its button", (button) => button.click()],
  ["⌘K", () => press("k", { metaKey: true })],
  ["Ctrl K", () => press("K", { ctrlKey: true })],
])("the field has the focus when %s opens the palette", async (_, open) => {
  const { place, field, leave } = await opened(open);
  expect(place.querySelectorAll("[role=option]").length).toBeGreaterThan(5);
  expect(document.activeElement).toBe(field);
  await leave();
});

test("Enter leads to what the typed words find", async () => {
  const { field, push, leave } = await opened((button) => button.click());
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, "chur");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await press("Enter");
  expect(push.mock.calls).toEqual([["/projects/CHURN"]]);
  await leave();
});
