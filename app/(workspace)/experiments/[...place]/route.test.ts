// The addresses of the tracking protocol's own pages lead to the page that shows the same here.
// before anything that reaches next/headers
import "next/dist/server/node-environment-baseline";

import { expect } from "vitest";
import { sessions } from "@/db/schema";
import { hashSecret, newSecret } from "@/lib/kernel/secrets";
import { inRequest } from "@/lib/testing/next-request";
import { begun, test } from "@/lib/testing/tracking";
import { GET } from "./route";

test("a run's leads to the run, an experiment's to its runs, and one of what is hidden or nothing nowhere (not others)", async ({
  stored,
}) => {
  const { world, project, scientist, stranger } = stored;
  const { experiment_id: serial, run_id: run } = await begun(stored);
  const enters = async ({ id }: { id: string }) => {
    const secret = newSecret();
    const expiresAt = new Date(world.now.getTime() + 3_600_000);
    const session = {
      idHash: hashSecret(secret),
      personId: id,
      createdAt: world.now,
      lastUsedAt: world.now,
      expiresAt,
    };
    await world.db.insert(sessions).values(session);
    return (place: string) => {
      const headers = { cookie: `quintet=${secret}`, host: "localhost:3000" };
      const request = new Request(`http://localhost:3000/experiments/${place}`, { headers });
      const params = Promise.resolve({ place: place.split("/") });
      return inRequest(request, "/(workspace)/experiments/[...place]/route", (asked) => GET(asked, { params }));
    };
  };
  const [own, other] = [await enters(scientist), await enters(stranger)];
  const uuid = [8, 4, 4, 4, 12].reduce<[string[], string]>(
    ([parts, rest], size) => [[...parts, rest.slice(0, size)], rest.slice(size)],
    [[], run],
  )[0];
  expect(await own(`${serial}/runs/${run}`)).toEqual({
    ledTo: `/projects/${project.key}/experiments/${uuid.join("-")}`,
  });
  expect(await own(serial)).toEqual({ ledTo: `/projects/${project.key}/experiments?experiment=${serial}` });
  expect(await own(`${serial}/models/${run}`)).toEqual({
    ledTo: `/projects/${project.key}/experiments?experiment=${serial}`,
  });
  for (const place of [`${serial}/runs/${run}`, serial]) expect(await other(place)).toEqual({ status: 404 });
  for (const place of ["999999999", "1e3", "12345678901"]) expect(await own(place)).toEqual({ status: 404 });
});
