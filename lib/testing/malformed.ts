// Requests that no page and no client of ours ever sends: seeded, so that what fell over once can be sent again.
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { asked, brokenSteps, fields, methods, odd, types } from "./malformed-words";

export type Target =
  | { kind: "page" | "file"; at: string }
  | { kind: "rest" | "tracking"; at: string; method: string }
  | { kind: "action"; at: string; id: string };

export type Malformed = { method: string; path: string; headers: Record<string, string>; body?: Uint8Array };

/** What may sign a request: somebody's session, a token that may write, one that may read. */
export type Keys = { cookies: readonly string[]; writing: string; reading: string; origin: string };

export class Sender {
  private readonly random;
  constructor(
    seed: number,
    private readonly targets: readonly Target[],
    private readonly keys: Keys,
  ) {
    this.random = xoroshiro128plus(seed);
  }

  next(): Malformed {
    const target = this.one(this.targets);
    const path = this.pathOf(target.at);
    if (target.kind === "action") return this.action(target.id, target.at);
    if (target.kind === "page") return this.page(path);
    const method = "method" in target && this.chance(80) ? target.method : this.one(methods);
    const token = target.kind === "rest" || method === "GET" ? this.keys.writing : this.keys.reading;
    const authorization = this.chance(85)
      ? `Bearer ${token}`
      : this.one(["Bearer", "Bearer x", "Basic", "Basic %%%", "Basic Og==", this.printable()]);
    const headers = {
      authorization,
      "content-type": this.one(types),
      ...(this.chance(10) && { "idempotency-key": this.printable() }),
    };
    return { method, path, headers, body: method === "GET" || method === "HEAD" ? undefined : this.body() };
  }

  private page(path: string): Malformed {
    const method = this.chance(75) ? "GET" : this.one(methods);
    const headers: Record<string, string> = {
      cookie: this.chance(85) ? this.one(this.keys.cookies) : `quintet=${this.printable()}`,
    };
    if (this.chance(30)) headers.rsc = "1";
    if (this.chance(15))
      headers["next-router-state-tree"] = this.one(["%", "[]", "x", "%5B%22%22%5D", this.printable()]);
    if (this.chance(15)) headers["next-router-prefetch"] = this.one(["1", "2", "x"]);
    if (this.chance(10)) headers["next-url"] = this.printable();
    if (this.chance(10)) headers["accept-language"] = this.printable();
    if (method === "GET" || method === "HEAD") return { method, path, headers };
    return {
      method,
      path,
      headers: { ...headers, "content-type": this.one(types), origin: this.keys.origin },
      body: this.body(),
    };
  }

  /** Never with the three arguments that an action has. */
  private action(id: string, path: string): Malformed {
    const cookie = this.one(this.keys.cookies);
    const isKnown = this.chance(85);
    const form = `--x\r\ncontent-disposition: form-data; name="${this.one(["0", "1_name", "$ACTION_REF_1", `$ACTION_ID_${id}`, "$ACTION_1:0", "$ACTION_KEY"])}"\r\n\r\n${this.one(["[]", "[{},{}]", "$K1", '["$K1"]', '[null,null,"$K9"]', '["$F1"]', '["$@1"]', '[{"project":1},{},"$K1"]', "{", JSON.stringify(this.json(2)), ""])}\r\n--x--\r\n`;
    const isForm = this.chance(70);
    return {
      method: "POST",
      path,
      headers: {
        cookie,
        origin: this.keys.origin,
        accept: "text/x-component",
        "content-type": isForm ? "multipart/form-data; boundary=x" : this.one(types),
        ...(this.chance(85) && {
          "next-action": isKnown ? id : this.one(["x", "0".repeat(42), id.slice(1), this.printable()]),
        }),
      },
      body: Buffer.from(
        isForm ? form.slice(0, this.chance(90) ? form.length : this.below(form.length)) : JSON.stringify(this.json(2)),
      ),
    };
  }

  private pathOf(at: string): string {
    const steps = at.split("/");
    if (this.chance(60) && steps.length > 2) {
      const place = 2 + this.below(steps.length - 2);
      steps[place] = this.chance(50) ? this.one(brokenSteps) : encodeURIComponent(this.text().toWellFormed());
    }
    if (this.chance(5)) steps.push(this.one(brokenSteps));
    const query = Array.from(
      { length: this.below(4) },
      () =>
        `${this.one(asked)}=${this.chance(40) ? this.one(brokenSteps) : encodeURIComponent(this.text().toWellFormed())}`,
    );
    return `${steps.join("/")}${query.length > 0 ? `?${query.join("&")}` : ""}`.slice(0, 7_000);
  }

  /** A stranger to every schema of ours by one field at least. */
  private body(): Uint8Array {
    if (this.chance(15))
      return Buffer.from(
        this.one([
          "",
          "{",
          "[]",
          "null",
          '"x"',
          "{]",
          `{"a":${"[".repeat(20_000)}`,
          `"${'\\"'.repeat(40_000)}`,
          "NaN",
          "9".repeat(50_000),
        ]),
      );
    if (this.chance(5)) return Uint8Array.from([0x7b, 0xff, 0xfe, 0x7d]);
    const given = Object.fromEntries(Array.from({ length: 1 + this.below(5) }, () => [this.one(fields), this.json(3)]));
    return Buffer.from(JSON.stringify({ ...given, smuggled: this.text() }));
  }

  private json(depth: number): unknown {
    const kind = this.below(depth > 0 ? 7 : 5);
    if (kind === 0) return this.one([0, -1, 1.5, 1e308, 2 ** 53, -(2 ** 63)]);
    if (kind === 1) return this.one([null, true, false]);
    if (kind === 5) return Array.from({ length: this.below(4) }, () => this.json(depth - 1));
    if (kind === 6)
      return Object.fromEntries(
        Array.from({ length: this.below(4) }, () => [
          this.chance(70) ? this.one(fields) : this.text(),
          this.json(depth - 1),
        ]),
      );
    return this.text();
  }

  private text = () => this.one(odd);
  /** What a header may hold. */
  private printable = () =>
    this.text()
      .replace(/[^\x20-\x7e]/g, "%")
      .slice(0, 500);
  private chance = (percent: number) => this.below(100) < percent;
  private one = <T>(of: readonly T[]): T => of[this.below(of.length)] as T;
  private below(end: number): number {
    return (this.random.next() >>> 0) % end;
  }
}
