// A real OpenID provider for the tests, in process: certified code, invented people, no screens to click through.
import { generateKeyPairSync } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

export type CompanyPerson = {
  subject: string;
  email?: string;
  name?: string;
  groups?: readonly string[];
  /** Their groups are more than fit: the provider says where they could be asked for, as Entra does. */
  hasTooManyGroups?: boolean;
  /** The provider has not seen yet that the address is theirs. */
  isEmailUnverified?: boolean;
  /** They, or an admin of the provider, do not grant this scope. */
  withholds?: string;
};

/** Its address is known before that of the application which it sends people back to: `register` tells it that one. */
export async function startOpenIdProvider() {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const people = new Map<string, CompanyPerson>();
  let present: string | null = null;

  return {
    issuer,
    register(redirectUri: string) {
      const provider = providerFor(issuer, redirectUri, people);
      const answer = provider.callback();
      server.removeAllListeners("request").on("request", (request, response) => {
        if (request.url?.startsWith("/interaction/"))
          return decide(provider, people.get(present ?? "") ?? null, request, response);
        return answer(request, response);
      });
    },
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

function providerFor(issuer: string, redirectUri: string, people: ReadonlyMap<string, CompanyPerson>) {
  return new Provider(issuer, {
    clients: [
      {
        client_id: "quintet",
        client_secret: "company-secret",
        redirect_uris: [redirectUri],
        grant_types: ["authorization_code"],
      },
    ],
    pkce: { required: () => true },
    claims: {
      openid: ["sub"],
      email: ["email", "email_verified"],
      profile: ["name"],
      groups: ["groups", "_claim_names", "_claim_sources"],
    },
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
        const unverified = person?.isEmailUnverified ? { email_verified: false } : {};
        const known = { sub: accountId, email: person?.email, name: person?.name, ...unverified };
        return person?.hasTooManyGroups ? { ...known, ...overage } : { ...known, groups: [...(person?.groups ?? [])] };
      },
    }),
  });
}

const overage = {
  _claim_names: { groups: "src1" },
  _claim_sources: { src1: { endpoint: "https://graph.microsoft.com/v1.0/users/me/getMemberObjects" } },
};

/** Where people would type their password and agree: whoever is present has done both. */
async function decide(
  provider: Provider,
  person: CompanyPerson | null,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const { params, grantId } = await provider.interactionDetails(request, response);
  if (!person) return provider.interactionFinished(request, response, { error: "access_denied" });
  const present = person.subject;
  const given = grantId ? await provider.Grant.find(grantId) : undefined;
  const grant = given ?? new provider.Grant({ accountId: present, clientId: "quintet" });
  const scopes = String(params.scope).split(" ");
  grant.addOIDCScope(scopes.filter((scope) => scope !== person.withholds).join(" "));
  if (person.withholds) grant.rejectOIDCScope(person.withholds);
  const result = { login: { accountId: present }, consent: { grantId: await grant.save() } };
  return provider.interactionFinished(request, response, result);
}

const signingKey = () => generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" });
