import { transform, type Transform } from "sucrase";
import type { CodeError } from "@/lib/runtime/contract";

/** Code that says `export` or `import` is a module, and becomes a plain script. */
const MODULE = /^\s*(export|import)\b/m;

/**
 * Takes the types off TypeScript, line for line. JavaScript passes through, so that what does not parse is told with its line.
 * Nothing is checked against the types.
 */
export function stripTypes(code: string): { readonly code: string } | { readonly error: CodeError } {
  const transforms: Transform[] = MODULE.test(code) ? ["typescript", "imports"] : ["typescript"];
  try {
    return { code: transform(code, { transforms, disableESTransforms: true }).code };
  } catch (thrown) {
    const { message = "", loc } = thrown as { message?: string; loc?: { line: number } }; // what sucrase throws
    const text = message.replace(/^Error transforming [^:]*: /, "").replace(/ \(\d+:\d+\)$/, "");
    return {
      error: { name: "SyntaxError", message: text, line: loc?.line ?? null, trace: "", frames: [], missing: null },
    };
  }
}
