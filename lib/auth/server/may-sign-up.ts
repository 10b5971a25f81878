import "server-only";
import { siteSettings } from "@/lib/site-settings/server/read-site-settings";

/** Whether anybody may make an account. */
export async function maySignUp(): Promise<boolean> {
  return (await siteSettings()).signUp === "open";
}
