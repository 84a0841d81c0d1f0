// @vitest-environment happy-dom
// What a failed page says and does: an outage passes and is waited for; what fails by itself is tried once, says so, and asks for nothing more.
import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { render } from "@/lib/testing/browser";
import { router } from "@/lib/testing/router";
import { Fault } from "./fault";

let isReady = true;
const asked = vi.fn(async (_address: string) => new Response(null, { status: isReady ? 200 : 503 }));
let startsAt = Date.parse("2026-03-01T08:00:00Z");

beforeEach(() => {
  isReady = true;
  asked.mockClear();
  // no test follows upon the one before it
  startsAt += 3_600_000;
  vi.useFakeTimers({ now: startsAt });
  vi.stubGlobal("fetch", asked);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function failed() {
  const [retry, refresh] = [vi.fn(), vi.fn()];
  const page = await render(
    <AppRouterContext value={{ ...router, refresh }}>
      <Fault retry={retry} code="4711" />
    </AppRouterContext>,
  );
  return { ...page, retry, refresh };
}

const outage = "Quintet can't answer right now";
const broken = "This page can't be shown";

test("while the database is away it says so and asks every two seconds; when it is back, the page comes back, once", async () => {
  isReady = false;
  const { text, wait, retry, refresh, leave } = await failed();
  await wait(9_000);
  expect(text()).toContain(outage);
  expect(text()).toContain("The database may be away");
  expect(asked.mock.calls.map(([address]) => address)).toEqual(Array(5).fill("/api/health/ready"));
  expect([retry.mock.calls.length, refresh.mock.calls.length]).toEqual([0, 0]);
  isReady = true;
  await wait(2_000);
  expect([retry.mock.calls.length, refresh.mock.calls.length]).toEqual([1, 1]);
  await leave();
  asked.mockClear();
  await wait(60_000);
  expect(asked).not.toHaveBeenCalled();
});

test("what fails though nothing is away is tried once, then told by its own cause and code, and never asked for again", async () => {
  const { text, wait, retry, leave } = await failed();
  await wait(2_900);
  expect(retry).toHaveBeenCalledTimes(1);
  await wait(200);
  expect(text()).toContain(broken);
  expect(text()).toContain("the log has it under 4711");
  expect(text()).not.toContain("database");
  const calls = asked.mock.calls.length;
  await wait(120_000);
  expect(retry).toHaveBeenCalledTimes(1);
  expect(asked.mock.calls.length).toBe(calls);
  await leave();
});

test("what fails again when it was tried again says so at once", async () => {
  const first = await failed();
  await first.wait(500);
  await first.leave();
  const second = await failed();
  await second.wait(100);
  expect(second.text()).toContain(broken);
  await second.wait(60_000);
  expect(second.retry).not.toHaveBeenCalled();
  await second.leave();
});

test("whoever can't be reached at all is away", async () => {
  asked.mockImplementationOnce(() => Promise.reject(new TypeError("Failed to fetch")));
  const { text, wait, leave } = await failed();
  await wait(100);
  expect(text()).toContain(outage);
  await leave();
});
