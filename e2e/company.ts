// A house whose people sign on with a company account, at a real OpenID provider.
import { startOpenIdProvider } from "@/lib/testing/openid-provider";
import { test as plain } from "./fixtures";
import { serve } from "./servers";

type Company = Pick<Awaited<ReturnType<typeof startOpenIdProvider>>, "present"> & {
  /** Where sign-in offers it: a server of its own, on the database of the house. */
  url: string;
};

export const test = plain.extend<object, { company: Company }>({
  company: [
    async ({ house }, use) => {
      const provider = await startOpenIdProvider();
      const server = await serve(house.databaseUrl, {
        env: {
          OIDC_ISSUER: provider.issuer,
          OIDC_CLIENT_ID: "quintet",
          OIDC_CLIENT_SECRET: "company-secret",
          OIDC_NAME: "Northwind",
          OIDC_SCOPE: "openid email profile groups",
        },
      });
      provider.register(`${server.url}/api/auth/callback/company`);
      await use({ present: provider.present, url: server.url });
      await server.stop();
      await provider.stop();
    },
    { scope: "worker", timeout: 60_000 },
  ],
});
