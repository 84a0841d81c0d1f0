// @vitest-environment happy-dom
// What a form says once its action has answered: the fields take it from the form around them.
import { act } from "react";
import { afterEach, expect, test } from "vitest";
import type { FormState } from "@/lib/doors/form";
import { render } from "@/lib/testing/browser";
import { CheckboxesField } from "./checkboxes-field";
import { Form } from "./form";
import { NumberField } from "./number-field";
import { RadioField } from "./radio-field";
import { SelectField } from "./select-field";
import { TextField } from "./text-field";

const stored = { title: "Count the calls", phase: "design", weight: 3, shares: ["20", "80"], roles: ["expert"] };
const phases = [
  { value: "design", label: "Design" },
  { value: "operation", label: "Operation" },
];
const limits = { title: { min: 3, max: 160 } };

type Drawn = Awaited<ReturnType<typeof render>>;
let drawn: Drawn | undefined;
afterEach(() => drawn?.leave());

const field = <E extends HTMLElement = HTMLInputElement>(name: string, at = 0) => {
  const found = drawn?.place.querySelectorAll<E>(`[name="${name}"]`)[at];
  if (!found) throw new Error(`There is no field ${name}.`);
  return found;
};

/** A form of every kind of field, which was posted and answered so. */
async function answered(answer: (posted: FormData) => FormState, version: number | undefined = undefined) {
  const posted: FormData[] = [];
  const action = async (_: FormState, form: FormData) => {
    posted.push(form);
    return answer(form);
  };
  drawn = await render(
    <Form action={action} stored={stored} version={version} limits={limits}>
      <TextField name="title" label="Title" help="In a few words." required />
      <RadioField name="phase" label="Phase" choices={phases} />
      <SelectField name="next" label="Next phase" placeholder="None" options={phases} />
      <NumberField name="weight" label="Weight" unit="kg" />
      <NumberField name="shares[]" index={0} label="First share" />
      <NumberField name="shares[]" index={1} label="Second share" />
      <CheckboxesField
        name="roles[]"
        label="Roles"
        choices={["expert", "stakeholder"].map((value) => ({ value, label: value }))}
      />
    </Form>,
  );
  const post = () =>
    act(async () => {
      drawn?.place.querySelector("form")?.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
    });
  await post();
  return { posted, post, place: drawn.place, text: drawn.text };
}

const refused = (more: Partial<Extract<FormState, { status: "refused" }>>): FormState => ({
  status: "refused",
  code: "invalid",
  message: "Please look at the marked fields.",
  fields: {},
  values: {},
  ...more,
});

test("fields start with what is stored, and take as much as the limit of their name", async () => {
  const { posted } = await answered(() => ({ status: "idle" }));
  expect(Object.fromEntries(posted[0] ?? [])).toMatchObject({ title: "Count the calls", phase: "design", weight: "3" });
  expect(posted[0]?.getAll("shares[]")).toEqual(["20", "80"]);
  expect(posted[0]?.getAll("roles[]")).toEqual(["expert"]);
  expect([field("title").minLength, field("title").maxLength]).toEqual([3, 160]);
  expect(field("weight").hasAttribute("maxlength")).toBe(false);
});

test("what is refused stands beside its field, with what was typed, and the first such field has the focus", async () => {
  const { place, text } = await answered(() =>
    refused({
      fields: { weight: "A number, please.", "shares.1": "At most 100, please.", roles: "One, please." },
      values: { title: "", weight: "heavy", shares: ["20", "900"], roles: ["stakeholder"] },
    }),
  );
  expect(place.querySelector("[role=alert]")?.textContent).toBe("Please look at the marked fields.");
  expect([field("title").value, field("weight").value, field("shares[]", 1).value]).toEqual(["", "heavy", "900"]);
  expect([field("roles[]", 0).checked, field("roles[]", 1).checked]).toEqual([false, true]);
  expect(document.activeElement).toBe(field("weight"));
  const marked = [field("title"), field("weight"), field("shares[]", 0), field("shares[]", 1)].map(isInvalid);
  expect(marked).toEqual([false, true, false, true]);
  const said = field("weight").getAttribute("aria-describedby") ?? "";
  expect(document.getElementById(said)?.textContent).toBe("A number, please.");
  expect(text()).toContain("One, please.");
});

const isInvalid = (control: HTMLElement) => control.getAttribute("aria-invalid") === "true";

test("in a conflict what is stored now stands where it differs, in the words of its field, and saving again overwrites that version", async () => {
  const values = {
    title: "Count all calls",
    phase: "design",
    next: "",
    weight: "3",
    shares: ["20", "80"],
    version: "4",
  };
  const theirs = {
    title: "Count the calls",
    phase: "operation",
    next: "design",
    weight: 3,
    shares: [25, 80],
    version: 5,
  };
  const { posted, post, place } = await answered(() => refused({ code: "conflict", values, theirs }), 4);
  const storedNow = [...place.querySelectorAll("p")].map((one) => one.textContent ?? "");
  expect(storedNow.filter((one) => one.startsWith("Stored now:"))).toEqual([
    "Stored now: Count the calls",
    "Stored now: Operation",
    "Stored now: Design",
    "Stored now: 25",
  ]);
  expect(field("title").value).toBe("Count all calls");
  await post();
  expect(posted.map((form) => form.get("version"))).toEqual(["4", "5"]);
});

test("without a version there is nothing to overwrite: the conflict is said as it is", async () => {
  const theirs = { title: "Something else" };
  const { text } = await answered(() =>
    refused({ code: "conflict", message: "Somebody was quicker.", values: { title: "Mine" }, theirs }),
  );
  expect(text()).toContain("Somebody was quicker.");
  expect(text()).not.toContain("Stored now:");
});

test("what is done is said, and the version that saving made goes along the next time", async () => {
  const done = { status: "done" as const, message: "Task saved", value: { version: 7 } };
  const { posted, post, place } = await answered(() => done, 4);
  expect(place.querySelector("[role=status]")?.textContent).toBe("Task saved");
  await post();
  expect(posted.map((form) => form.get("version"))).toEqual(["4", "7"]);
});
