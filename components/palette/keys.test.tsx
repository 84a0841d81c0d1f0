// @vitest-environment happy-dom
// j and k walk the rows of every table and list of the page, by what each leads to; no key works while somebody types.
import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import { expect, test, vi } from "vitest";
import { press, render } from "@/lib/testing/browser";
import { router } from "@/lib/testing/router";
import { Keys } from "./keys";

async function page(content: string) {
  const push = vi.fn();
  const drawn = await render(
    <AppRouterContext value={{ ...router, push }}>
      <main id="content" />
      <Keys />
    </AppRouterContext>,
  );
  const main = await drawn.found("#content");
  main.innerHTML = content;
  /** Where each key leads to. */
  const walked = async (keys: string) => {
    const stood: string[] = [];
    for (const key of keys) {
      await press(key);
      stood.push(document.activeElement?.textContent?.trim() ?? "");
    }
    return stood;
  };
  return { ...drawn, push, walked };
}

const link = (name: string) => `<a href="/${name}">${name}</a>`;

test("a row is found by its first link, wherever in the row that stands, from the first to the last and back", async () => {
  const { walked, leave } = await page(`<h1>${link("title")}</h1><table>
    <thead><tr><th>Name</th></tr></thead>
    <tbody><tr><td>1</td><td><span>${link("a")}</span></td><td>${link("more")}</td></tr><tr><th>${link("b")}</th></tr></tbody>
    </table><ul><li><div><p>${link("c")}</p></div></li><li>${link("d")}</li></ul>`);
  expect(await walked("jjjjj")).toEqual(["a", "b", "c", "d", "d"]);
  expect(await walked("kkkk")).toEqual(["c", "b", "a", "a"]);
  await leave();
});

test("k begins at the last row", async () => {
  const { walked, leave } = await page(`<ol><li>${link("a")}</li><li>${link("b")}</li></ol>`);
  expect(await walked("kk")).toEqual(["b", "a"]);
  await leave();
});

test("a row that leads nowhere is found by what can be pressed in it, and one without anything is passed over", async () => {
  const { walked, leave } = await page(`<ul>
    <li><button disabled>off</button><button>judge</button></li><li>words</li>
    <li><details><summary>unfold</summary></details></li><li><button>first</button>${link("link")}</li></ul>`);
  expect(await walked("jjj")).toEqual(["judge", "unfold", "link"]);
  await leave();
});

test("lists within rows have rows of their own, and lists that lead about are none", async () => {
  const { walked, leave } = await page(`<nav><ul><li>${link("tab")}</li></ul></nav>
    <ul><li>${link("outer")}<ul><li>${link("inner")}</li></ul></li><li><p><a>no address</a></p></li></ul>`);
  expect(await walked("jjj")).toEqual(["outer", "inner", "inner"]);
  await leave();
});

test("whoever stands anywhere in a row goes on from there", async () => {
  const { place, walked, leave } = await page(
    `<ul><li>${link("a")}<button>act</button></li><li>${link("b")}</li><li>${link("c")}</li></ul>`,
  );
  place.querySelector("button")?.focus();
  expect(await walked("jj")).toEqual(["b", "c"]);
  await leave();
});

test("g and a letter go to a place; a letter alone, or of no place, goes nowhere", async () => {
  const { walked, push, leave } = await page("");
  await walked("ihgxipgigg");
  await press("constructor");
  await walked("go");
  expect(push.mock.calls.flat()).toEqual(["/inbox", "/portfolio"]);
  await leave();
});

test("no key works while somebody types, or with a key held down", async () => {
  const { place, walked, push, leave } = await page(
    `<ul><li>${link("a")}</li></ul><input><textarea></textarea><select></select>`,
  );
  for (const field of place.querySelectorAll<HTMLElement>("input, textarea, select")) {
    field.focus();
    await walked("jkgi?");
    expect(document.activeElement).toBe(field);
    field.blur();
  }
  for (const held of [{ metaKey: true }, { ctrlKey: true }, { altKey: true }]) await press("j", held);
  expect(document.activeElement?.tagName).toBe("BODY");
  expect(push).not.toHaveBeenCalled();
  expect(place.querySelector("dialog")?.open).toBe(false);
  await press("?");
  expect(place.querySelector("dialog")?.open).toBe(true);
  await leave();
});
