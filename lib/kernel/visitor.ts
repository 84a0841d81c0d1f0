// The sender of a request before anybody has signed in.

/** `device` is the browser's cookie of lib/kernel/known-devices.ts. */
export type Visitor = {
  address: string | null;
  userAgent: string | null;
  sessionIdHash: string | null;
  device?: string | null;
};

export const unknownVisitor: Visitor = { address: null, userAgent: null, sessionIdHash: null };
