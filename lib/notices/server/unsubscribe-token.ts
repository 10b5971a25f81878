import "server-only";
import * as z from "zod";
import { sign, verify } from "@/lib/core/secret";

const payload = z.strictObject({ l: z.uuid() });

/** What stands in a digest's link: it turns off that learner's mail and does nothing else, for as long as the site keeps its secret. */
export const unsubscribeToken = (learnerId: string): string => sign("unsubscribe", { l: learnerId });

/** The learner of such a token; undefined for anything else. */
export const readUnsubscribeToken = (token: string): string | undefined =>
  payload.safeParse(verify("unsubscribe", token)).data?.l;
