import type { ApiRoute } from "@/lib/http/server/describe-api";

export const routes: readonly ApiRoute[] = [];
