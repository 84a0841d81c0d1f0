// Gives every page a content security policy with a fresh nonce, and tells it its own address. It is never a security boundary: pages open their own doors.
import { type NextRequest, NextResponse } from "next/server";
import { isAddressedToUs } from "@/lib/doors/hosts";

export function proxy(request: NextRequest) {
  if (process.env.QUINTET_DEMO === "1" && !isAddressedToUs(request.headers)) {
    return new NextResponse("The demo is there for this machine alone, by its own name: open it as localhost.", {
      status: 421,
    });
  }
  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
  const development = process.env.NODE_ENV === "development";
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  headers.set("x-wanted", request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  // a file brings a policy of its own, which this would overwrite
  if (!isFile(request.nextUrl.pathname)) response.headers.set("content-security-policy", policy);
  if (process.env.QUINTET_URL?.startsWith("https:"))
    response.headers.set("strict-transport-security", "max-age=31536000");
  return response;
}

/** What somebody uploaded, sent as it is: components/experiments/experiments-href.ts. */
const isFile = (pathname: string) => /^\/projects\/[^/]+\/files\/[^/]+\/?$/.test(pathname);

export const config = {
  matcher: ["/((?!api/|ajax-api/|_next/static|_next/image|favicon.ico).*)"],
};
