import { handleAuthRequest } from "@/lib/auth/server/handle-auth-request";

export const dynamic = "force-dynamic";

interface Context {
  readonly params: Promise<{ nextauth: string[] }>;
}

async function handle(request: Request, { params }: Context): Promise<Response> {
  return handleAuthRequest(request, (await params).nextauth, new Date());
}

export { handle as GET, handle as POST, handle as PUT, handle as PATCH, handle as DELETE };
