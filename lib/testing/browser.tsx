// Draws a part as a browser does, with its effects, in a test that asks for a document (`@vitest-environment happy-dom`).
import { setTimeout as pause } from "node:timers/promises";
import { act, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { vi } from "vitest";

/** A key as it is pressed where the focus is, with what follows from it. */
export const press = (key: string, held: KeyboardEventInit = {}) =>
  act(async () => {
    const at = document.activeElement ?? document.body;
    at.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...held }));
  });

/** @returns what it says, and how it is left; `wait` lets fake time pass, with all that happens in it */
export async function render(part: ReactNode) {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  const place = document.body.appendChild(document.createElement("div"));
  const root = createRoot(place);
  await act(async () => root.render(part));
  return {
    place,
    text: () => place.textContent ?? "",
    wait: (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms)),
    /** What is drawn later, in real time. */
    found: async <E extends Element>(what: string): Promise<E> => {
      for (let tries = 0; tries < 500; tries += 1) {
        const there = place.querySelector<E>(what);
        if (there) return there;
        await act(() => pause(10));
      }
      throw new Error(`${what} has not come.`);
    },
    leave: async () => {
      await act(async () => root.unmount());
      place.remove();
    },
  };
}
