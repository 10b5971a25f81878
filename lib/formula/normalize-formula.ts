const FRACTION = /\\[dt]?frac\s?\{([^{}]*)\}\s?\{([^{}]*)\}/gu;
const SUPERSCRIPTS = /[⁰¹²³⁴-⁹⁺⁻ⁿᵈᵏʳᵗᵐ]+/gu;

/**
 * One plain spelling for the many ways to type a formula: full-width forms become ASCII (NFKC), `n²` becomes `n^(2)`, `**`
 * becomes `^`, every sign of multiplication, division or minus becomes `*`, `/` or `-`, the commonest LaTeX commands become
 * words, and what stands before a single `=` is dropped. Linear in the length of the text.
 */
export function normalizeFormula(text: string): string {
  const plain = writeFractions(joinIndices(plainCharacters(text)))
    .replace(/\\(?=[A-Za-z])/gu, " ")
    .replaceAll("**", "^")
    .replace(/[×·∙⋅∗•]/gu, "*")
    .replace(/[÷⁄∕]/gu, "/")
    .replace(/[−‐-―﹣]/gu, "-")
    .replaceAll("√", " sqrt ")
    .replace(/[{[]/gu, "(")
    .replace(/[}\]]/gu, ")")
    .replace(/[，、]/gu, ",")
    .replace(/[。;]\s*$/u, "")
    .trim();
  const [left, right, ...rest] = plain.split("=");
  return left !== undefined && right?.trim() && rest.length === 0 ? right.trim() : plain;
}

const plainCharacters = (text: string): string =>
  text
    .replace(SUPERSCRIPTS, (run) => `^(${run.normalize("NFKC")})`)
    // A fraction in one character would glue to the digit before it.
    .replace(/[¼-¾⅐-⅞]/gu, (fraction) => `(${fraction.normalize("NFKC")})`)
    .normalize("NFKC")
    .replace(/[\u200b-\u200d\u2060\ufeff]/gu, "")
    .replace(/\\(?:[,;! ]|(?:left|right|quad|text|mathrm|operatorname)(?![A-Za-z]))/gu, "")
    .replace(/\\(?:cdot|times)(?![A-Za-z])/gu, "*");

/** `H_{kv}` and `H_{\text{kv}}` become `H_kv`. */
const joinIndices = (text: string): string =>
  text
    .replace(/\{\{([^{}]*)\}\}/gu, "{$1}")
    .replace(/_\s?\{([^{}]*)\}/gu, (_, inner: string) => `_${inner.replace(/[ ,]/gu, "")} `);

/** `\frac{a}{b}` becomes `((a)/(b))`, from the inside out. */
function writeFractions(text: string): string {
  let current = text.replace(/\{([^{}]*)\}/gu, (group, inner: string, at: number) =>
    text[at - 1] === "^" ? `(${inner})` : group,
  );
  for (let level = 0; level < 12 && current.includes("frac"); level++)
    current = current.replace(FRACTION, "(($1)/($2))");
  return current;
}
