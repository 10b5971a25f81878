import type { Locale } from "@/lib/core/locale";
import type { Dimension } from "@/lib/quantity/dimension";
import { formatShort } from "@/lib/quantity/format-quantity";

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

export interface NumberStyle {
  readonly dimension?: Dimension | undefined;
  /** A unit of the dimension for all numbers alike. */
  readonly unit?: string | undefined;
  readonly digits?: number | undefined;
}

/**
 * A number as figures write it: in units of its dimension where it has one (`15T`, `80 GB`), as a power of ten where it is very large or
 * small (`3×10²³`), else with up to four significant digits, or with exactly `digits` decimals.
 */
export function formatNumber(value: number, locale: Locale, { dimension, unit, digits }: NumberStyle = {}): string {
  if (dimension) return minus(formatShort(value, dimension, locale, unit));
  if (digits === undefined && value !== 0 && (Math.abs(value) >= 1e6 || Math.abs(value) < 1e-3)) return power(value);
  const options =
    digits === undefined
      ? { maximumSignificantDigits: Math.abs(value) >= 1000 ? 6 : 4 }
      : { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return minus(new Intl.NumberFormat(locale === "zh" ? "zh-CN" : "en", options).format(value));
}

function power(value: number): string {
  const [factor = "", exponent = ""] = value.toExponential(2).split("e");
  const raised = [...exponent.replace("+", "")]
    .map((sign) => (sign === "-" ? "⁻" : SUPERSCRIPTS[Number(sign)]))
    .join("");
  const short = minus(String(Number(factor)));
  return short === "1" ? `10${raised}` : `${short}×10${raised}`;
}

const minus = (text: string): string => text.replaceAll("-", "−");
