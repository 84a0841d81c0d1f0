// Common, repeated and personal passwords are refused; long ones that somebody thought of are not.
import { describe, expect, it } from "vitest";
import { passwordProblem } from "./rules";

const ada = { email: "ada.lovelace@example.org", name: "Ada Lovelace" };

describe("a password is refused", () => {
  it.each([
    "password1234",
    "Password2026!",
    "P@ssw0rd1234",
    "passwordpassword",
    "123456789012",
    "qwertyuiop123",
    "1qaz2wsx3edc",
    "abcdefghijklm",
    "iloveyou1234",
    "WelcomeAdmin1!",
    "Quintet2026!!",
    "letmein-letmein",
  ])("as one that is guessed first: %s", (password) => {
    expect(passwordProblem(password, ada)).toMatch(/guessed first/);
  });

  it.each(["aaaaaaaaaaaa", "abababababab", "111122223333"])("as a repetition: %s", (password) => {
    expect(passwordProblem(password, ada)).toMatch(/repeats itself/);
  });

  it("as thrice the same", () => expect(passwordProblem("hunterxhunterx", ada)).not.toBeNull());

  it.each(["ada.lovelace@example.org", "AdaLovelace1815", "lovelace-ada!!"])("as one's own name: %s", (password) => {
    expect(passwordProblem(password, ada)).toMatch(/your name or e-mail/);
  });
});

describe("a password is taken", () => {
  it.each([
    "correct horse battery staple",
    "mud-otter-vinegar",
    "x7Gk2!pQv9Lm",
    "drei Katzen im Regen",
    "長いパスワードは安全です",
    "Zf-9981-ketil",
  ])("%s", (password) => expect(passwordProblem(password, ada)).toBeNull());
});
