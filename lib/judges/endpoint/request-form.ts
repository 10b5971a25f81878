/** What of a request servers differ in. */
export interface RequestForm {
  /** How the reply is held to JSON. */
  readonly format: "schema" | "json" | "text";
  /** What the limit of a reply is called. */
  readonly limit: "max_tokens" | "max_completion_tokens" | "none";
  /** Whether the reply is asked to be the likeliest one. */
  readonly isCold: boolean;
}

/** What most servers take. */
export const FIRST_FORM: RequestForm = { format: "schema", limit: "max_tokens", isCold: true };

const LOOSER = { schema: "json", json: "text" } as const;

/**
 * The next form to try after a server refused one, by what its refusal names: servers say which field they do not know. Undefined when nothing
 * is left to leave out.
 */
export function adaptForm(form: RequestForm, refusal: string): RequestForm | undefined {
  if (form.limit === "max_tokens" && refusal.includes("max_completion_tokens"))
    return { ...form, limit: "max_completion_tokens" };
  if (form.isCold && refusal.includes("temperature")) return { ...form, isCold: false };
  if (form.format !== "text") return { ...form, format: LOOSER[form.format] };
  if (form.limit !== "none") return { ...form, limit: "none", isCold: false };
  return undefined;
}

/** The fields of a request in a form. */
export function writeForm({ format, limit, isCold }: RequestForm, schema: object, mostTokens: number): object {
  return {
    ...(format === "schema" && {
      response_format: { type: "json_schema", json_schema: { name: "marks", strict: true, schema } },
    }),
    ...(format === "json" && { response_format: { type: "json_object" } }),
    ...(limit !== "none" && { [limit]: mostTokens }),
    ...(isCold && { temperature: 0 }),
  };
}
