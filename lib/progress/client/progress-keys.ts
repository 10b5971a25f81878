/** Query keys of the progress domain. */
export const progressKeys = {
  summary: () => ["progress", "summary"] as const,
  history: () => ["progress", "history"] as const,
  calibration: () => ["progress", "calibration"] as const,
};
