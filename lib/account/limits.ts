import type { Limit } from "@/lib/http/spec";

/** Of all that changes an account or tells of it: each call may gain an attacker with a stolen session something. */
export const ACCOUNT_LIMITS: readonly Limit[] = [
  { name: "account", points: 60, seconds: 3600, by: "account", shared: true },
  { name: "account", points: 300, seconds: 3600, by: "address", shared: true },
];
