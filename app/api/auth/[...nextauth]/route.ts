// Where company accounts leave for their provider and come back; the password's sign-in is a server action instead.
import type { NextRequest } from "next/server";
import { currentAsker, currentVisitor } from "@/lib/doors/asker";
import { handleCompanyAccount } from "@/lib/doors/company-account";

type Context = { params: Promise<{ nextauth: string[] }> };

export async function GET(request: NextRequest, { params }: Context) {
  const [{ nextauth: segments }, asker, visitor] = await Promise.all([params, currentAsker(), currentVisitor()]);
  return handleCompanyAccount({ request, segments, asker, visitor });
}
