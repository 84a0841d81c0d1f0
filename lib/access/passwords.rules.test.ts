// Common, repeated and personal passwords are refused; long ones that somebody thought of are not.

import { dictionary } from "@zxcvbn-ts/language-common";
import { describe, expect, it } from "vitest";
import { processorMs } from "@/lib/testing/processor";
import { passwordProblem } from "./passwords.rules";

const leaked = new Set(dictionary["passwords-common"]);
const ada = { email: "ada.lovelace@example.org", name: "Ada Lovelace", workspace: "Northwind Airways" };
const problem = (password: string) => passwordProblem(password, ada, leaked);

describe("a password is refused", () => {
  it.each([
    "password1234",
    "Password2026!",
    "P@ssw0rd1234",
    "passwordpassword",
    "123456789012",
    "qwertyuiop123",
    "qwertzuiop12",
    "1qaz2wsx3edc",
    "abcdefghijklm",
    "iloveyou1234",
    "WelcomeAdmin1!",
    "Quintet2026!!",
    "letmein-letmein",
    "Sommer2026!!",
    "S0mmer2026!!",
    "Summer-2026!!",
    "!!2026Sommer",
    "Herbst/2025/#1",
    "Frühling2026!",
    "Printemps2026!",
    "Verano-2026-1",
    "Februar2026!!",
    "Dezember.2025",
    "Freitag.2026.",
    "SommerWinter26",
    "Passwort123!",
    "Fussball2026!",
  ])("as one that is guessed first: %s", (password) => {
    expect(problem(password)).toMatch(/guessed first/);
  });

  it.each(["aaaaaaaaaaaa", "abababababab", "111122223333"])("as a repetition: %s", (password) => {
    expect(problem(password)).toMatch(/repeats itself/);
  });

  it("as thrice the same", () => expect(problem("hunterxhunterx")).not.toBeNull());

  it.each([
    "ada.lovelace@example.org",
    "AdaLovelace1815",
    "lovelace-ada!!",
    "Northwind2026!!",
    "N0rthw1nd-2026",
    "ada@airways26!",
  ])("as one's own name, or the workspace's: %s", (password) =>
    expect(problem(password)).toMatch(/your name, your e-mail or this workspace's name/),
  );

  it.each(["Dragonball2026", "skywalker1234!", "blink182-2026!", "!!cocacola2025"])(
    "as one that leaked, with little added: %s",
    (password) => expect(problem(password)).toMatch(/leaked|guessed first/),
  );
});

describe("a password is taken", () => {
  it.each([
    "correct horse battery staple",
    "mud-otter-vinegar",
    "brass-lantern-april-7",
    "x7Gk2!pQv9Lm",
    "drei Katzen im Regen",
    "長いパスワードは安全です",
    "Zf-9981-ketil",
    "sommer-otter-vinegar-2026",
    "constructor-hat-on-fire",
  ])("%s", (password) => expect(problem(password)).toBeNull());
});

it("takes no time over the longest ones, whatever they are made of", () => {
  const taken = processorMs(() => {
    for (const part of ["a1B2", "@", "s$5@a4e3", "ab", "abc", "sommer", "!Fk6[&Kp;`", "aab", "ab ab c "])
      problem(part.repeat(200).slice(0, 200));
  });
  expect(taken).toBeLessThan(2_000);
});
