import type { ProviderProblem } from "@/lib/auth/provider";

/**
 * What a failed visit to a provider means for the person. `failure` is what openid-client threw: `OPError` is the provider's own
 * refusal, `RPError` an answer that does not pass our checks (state, nonce, signature, time), anything else the network. Nothing at
 * all means that the provider could not even be asked how to reach it.
 */
export function classifyVisitFailure(failure: unknown): ProviderProblem {
  if (!(failure instanceof Error)) return "unreachable";
  if (failure.name === "OPError") return isServerFault(failure) ? "unreachable" : "refused";
  if (failure.name === "RPError") {
    if (/timed out/.test(failure.message)) return "unreachable";
    return /state|nonce/.test(failure.message) ? "expired" : "refused";
  }
  return "code" in failure && typeof failure.code === "string" ? "unreachable" : "refused";
}

/** openid-client makes an `OPError` of every status that it did not expect. */
function isServerFault(failure: Error): boolean {
  const response = "response" in failure ? failure.response : undefined;
  const isAnswer = typeof response === "object" && response !== null && "statusCode" in response;
  return isAnswer && typeof response.statusCode === "number" && response.statusCode >= 500;
}
