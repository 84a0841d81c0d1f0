// What people write becomes text of the page, and nothing else: no script, no heading of the page, no picture from elsewhere.
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
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
