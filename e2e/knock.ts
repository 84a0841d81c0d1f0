// How a door is tried by hand: an address with somebody's session, or with none.
import { openSessionOf } from "./cast";
import type { House } from "./fixtures";

export const knock = (house: House, path: string, cookie?: string) =>
  fetch(new URL(path, house.url), { redirect: "manual", headers: cookie ? { cookie: `quintet=${cookie}` } : {} });

export const sessionOf = (house: House, part: keyof House["cast"]) => openSessionOf(house.db, house.cast[part].id);
