// What people write becomes text of the page, and nothing else: no script, no heading of the page, no picture from elsewhere.

import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { processorMs } from "@/lib/testing/processor";
import { markMentions } from "../collaboration/mark-mentions";
import { Markdown } from "./markdown";

const html = (text: string, ...names: string[]) =>
  renderToStaticMarkup(<Markdown marks={[markMentions(names)]}>{text}</Markdown>).replace(/ class="[^"]*"/g, "");

test("script, raw HTML and dangerous addresses do not come through, and are shown as they were typed", () => {
  const said = html('<script>alert(1)</script><img src=x onerror="alert(1)"> [press](javascript:alert(1)) ok');
  expect(said).not.toMatch(/<script|<img|href="javascript:/);
  expect(said).toContain("&lt;script&gt;");
  expect(html("The <customer> is missing")).toContain("The &lt;customer&gt; is missing");
});

test("headings, pictures and boxes to tick are words of the text", () => {
  const said = html("# Title\n\n![a cat](https://example.org/cat.png)\n\n- [x] done\n- [ ] not yet");
  expect(said).not.toMatch(/<h1|<img|<input/);
  expect(said).toContain('<a href="https://example.org/cat.png" rel="noreferrer noopener nofollow">a cat</a>');
  expect(said).toContain("☑");
});

test("those who are called stand out, once, but not within code", () => {
  const said = html("**@Ann Lee**, ask @Bo. Not `@Bo`, not @Annabel.", "Ann Lee", "Bo");
  expect(said.match(/<span>@[^<]+<\/span>/g)).toEqual(["<span>@Ann Lee</span>", "<span>@Bo</span>"]);
  expect(said).toContain("<code>@Bo</code>");
});

describe("what is nested or crowded beyond reading is shown as it was typed, and quickly", () => {
  const many = (piece: string) => piece.repeat(Math.ceil(8_000 / piece.length)).slice(0, 8_000);
  const pieces = [
    "> ",
    ">",
    "1. ",
    "- ",
    "1) ",
    "+ ",
    "[",
    "![",
    "[a](",
    "]",
    "](",
    "**a",
    "***a",
    "*a_ ",
    "~~a",
    "a**b",
    "`",
    "``a",
  ];
  const more = [
    "a|b\n-|-\n",
    "- a\n  ",
    "[^a]:",
    "<a ",
    "<!--",
    "&",
    "\\",
    "http://",
    "a@b.",
    "\n",
    "\t",
    "# a\n",
    "a\n> ",
    "*a ",
    "_a_",
  ];
  test.each([...pieces, ...more])("%j", (piece) => {
    let said = "";
    const taken = processorMs(() => {
      said = html(many(piece));
    });
    // what is not linear takes a minute and more
    expect(taken).toBeLessThan(10_000);
    expect(said).toMatch(/^<(?:p|div)>/);
  });

  test("a list in each line one step further in", () => {
    const deep = Array.from({ length: 120 }, (_, depth) => `${"  ".repeat(depth)}- a`).join("\n");
    expect(html(deep)).not.toContain("<li>");
    expect(html(deep.split("\n").slice(0, 12).join("\n"))).toContain("<li>");
  });

  test("what people write stays Markdown", () => {
    const table = `|a|b|c|d|\n|-|-|-|-|\n${"|1|2|3|4|\n".repeat(60)}`;
    expect(html(table)).toContain("<table>");
    expect(html("> > > quoted thrice\n\n1. one\n   - two\n     - three **bold** and `code`")).toContain("<strong>");
    expect(html("word **bold** [link](https://example.org) ".repeat(90))).toContain("<strong>");
  });
});
