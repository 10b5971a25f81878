import type { FigureFixtures } from "@/lib/figures/contract";

/** A query and a key by their positions: the same difference twice, then another. */
export const fixtures: FigureFixtures = {
  rope: {
    title: {
      zh: "各按自己的位置旋转之后，夹角只看位置差",
      en: "Turned by their own positions, they differ by the offset alone",
    },
    step: 30,
    vectors: [
      { label: "q", length: 1, angle: 20 },
      { label: "k", length: 0.85, angle: 150 },
    ],
    panels: [
      { label: { zh: "旋转之前", en: "before" }, positions: [0, 0] },
      { label: "m = 5, n = 2", positions: [5, 2] },
      { label: "m = 105, n = 102", positions: [105, 102] },
      { label: "m = 5, n = 4", positions: [5, 4] },
    ],
  },
};
