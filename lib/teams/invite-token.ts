import { LINK_TOKEN } from "@/lib/auth/link";

/** The token in what somebody pasted, a whole link or what follows its `#`; undefined where there is none. */
export function readInviteToken(pasted: string): string | undefined {
  const text = pasted.trim();
  const token = text.slice(text.lastIndexOf("#") + 1);
  return LINK_TOKEN.test(token) ? token : undefined;
}
