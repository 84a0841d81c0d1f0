// From the form's choices to sources and back.
import { expect, test } from "vitest";
import { newlyMeasured, readSources, typedSource } from "./rules";

const id = "01900000-0000-7000-8000-000000000001";

test("what is chosen is read, a guess is none, and a form starts with what was stored", () => {
  const read = readSources({
    gainPerCase: { from: `measurement:${id}`, note: "" },
    adoption: { from: `realised_value:${id}`, note: "From its last month" },
    horizon: { from: "measured", note: "The contract" },
    investment: { from: "guess", note: "left over" },
  });
  expect(read).toEqual({
    sources: {
      gainPerCase: { measurementId: id, realisedValueId: null, note: "" },
      adoption: { measurementId: null, realisedValueId: id, note: "From its last month" },
      horizon: { measurementId: null, realisedValueId: null, note: "The contract" },
    },
  });
  const sources = "sources" in read ? read.sources : {};
  expect([sources.gainPerCase, sources.adoption, sources.horizon, sources.investment].map(typedSource)).toEqual([
    `measurement:${id}`,
    `realised_value:${id}`,
    "measured",
    "guess",
  ]);
  expect(newlyMeasured({ horizon: sources.horizon }, sources)).toEqual(["gainPerCase", "adoption"]);
});

test("measured, but neither a record nor a word: it is refused at its note", () => {
  expect(readSources({ adoption: { from: "measured", note: "" } })).toEqual({
    fields: { "sources.adoption.note": "Please say how it was measured, or choose a record." },
  });
});
