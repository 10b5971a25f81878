import * as z from "zod";
import { DIMENSIONS, type Dimension } from "@/lib/quantity/dimension";
import { unitNamed } from "@/lib/quantity/units";

/** Fields that say what numbers measure, and the unit in which all are written; without a unit each takes the one that suits its size. */
export const measure = { dimension: z.enum(DIMENSIONS).optional(), unit: z.string().trim().min(1).optional() };

/** Whether a unit belongs to its dimension. */
export const isMeasure = ({ dimension, unit }: { dimension?: Dimension | undefined; unit?: string | undefined }) =>
  unit === undefined || (dimension !== undefined && unitNamed(dimension, unit) !== undefined);
