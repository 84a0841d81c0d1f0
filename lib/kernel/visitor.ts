// Who stands at a door, before anybody knows who it is.

/** Where a request comes from, as far as its door knows; `device` is what the browser keeps of accounts entered in it (lib/kernel/known-devices.ts). */
export type Visitor = {
  address: string | null;
  userAgent: string | null;
  sessionIdHash: string | null;
  device?: string | null;
};

export const unknownVisitor: Visitor = { address: null, userAgent: null, sessionIdHash: null };
