// A real OpenID provider for the tests, in process: certified code, invented people, no screens to click through.
import { generateKeyPairSync } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

export type CompanyPerson = { subject: string; email?: string; name?: string; groups?: readonly string[] };

/** @returns where it listens, how to say who is signed in at the company, and how to stop it. */
export async function startOpenIdProvider({ redirectUri }: { redirectUri: string }) {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const people = new Map<string, CompanyPerson>();
  let present: string | null = null;

  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: "quintet",
        client_secret: "company-secret",
        redirect_uris: [redirectUri],
        grant_types: ["authorization_code"],
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ["sub"], email: ["email"], profile: ["name"], groups: ["groups"] },
    scopes: ["openid", "email", "profile", "groups"],
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    cookies: { keys: ["for tests only"] },
    jwks: { keys: [{ ...signingKey(), kid: "tests", use: "sig" }] },
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
    findAccount: (_, accountId) => ({
      accountId,
      claims: () => {
        const person = people.get(accountId);
        return { sub: accountId, email: person?.email, name: person?.name, groups: [...(person?.groups ?? [])] };
      },
    }),
  });

  const answer = provider.callback();
  server.on("request", async (request, response) => {
    if (!request.url?.startsWith("/interaction/")) return answer(request, response);
    const { params, grantId } = await provider.interactionDetails(request, response);
    if (!present) {
      return provider.interactionFinished(request, response, { error: "access_denied" });
    }
    const grant =
      (grantId && (await provider.Grant.find(grantId))) ||
      new provider.Grant({ accountId: present, clientId: "quintet" });
    grant.addOIDCScope(String(params.scope));
    const result = { login: { accountId: present }, consent: { grantId: await grant.save() } };
    return provider.interactionFinished(request, response, result);
  });

  return {
    issuer,
    /** From now on this person sits at the company's computer; null: somebody who cancels. */
    present(person: CompanyPerson | null) {
      if (person) people.set(person.subject, person);
      present = person?.subject ?? null;
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const signingKey = () => generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" });
