import { expect, test } from "vitest";
import { bare } from "./pages";
import { askedFor, namedIn, weightsTable } from "./scripts";

test("scripts are found where a page asks for them and where a script names others", () => {
  const html = `<script src="/a.js" async=""></script><script>self.x="b.js"</script><script src="/old.js" noModule=""></script>`;
  expect(askedFor(html)).toEqual(["/a.js"]);
  expect(namedIn(`l(["static/chunks/0k-~w.js","static/chunks/x.css"])`)).toEqual(["/_next/static/chunks/0k-~w.js"]);
});

test("what is beyond the aim is marked, at once and with what comes later", () => {
  const table = weightsTable([
    { page: { ...bare, judged: false }, atOnce: 170, later: 0 },
    { page: { name: "Portfolio", path: "/portfolio", judged: true }, atOnce: 181.2, later: 80 },
  ]);
  expect(table).toContain("170.0 ");
  expect(table).toContain("181.2*");
  expect(table).toContain("261.2*");
});
