// Speaks to the product as a program does: by REST, with a personal token.
import type { TokenScope } from "@/db/enums";
import { openTokenOf, type Player } from "./cast";
import type { House } from "./fixtures";

type Answered = { status: number; body: Record<string, unknown> };

/** @returns what sends a body to an address below /api/v1: as text it goes out as it is, so that what is no JSON can be sent too */
export async function programOf(house: House, player: Player, scope: TokenScope = "write") {
  const token = await openTokenOf(house.db, player.id, scope);
  return async (path: string, body: object | string): Promise<Answered> => {
    const answer = await fetch(`${house.url}/api/v1${path}`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
    return { status: answer.status, body: await answer.json() };
  };
}
