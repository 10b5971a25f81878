import * as z from "zod";
import type { ItemRound } from "@/lib/content/schema";

/** What an interview needs for a talk of a quarter of an hour. */
const LEAST = { misconceptions: 2, followUps: 3, samples: 2 } as const;

const list = z.array(z.unknown()).catch([]);
/** What is asked of a body that may be unfinished. */
const body = z
  .object({
    misconceptions: list,
    followUps: z.array(z.object({ when: z.object({ missed: z.string() }).optional().catch(undefined) })).catch([]),
    samples: list,
    variants: z.unknown().optional(),
  })
  .catch({ misconceptions: [], followUps: [], samples: [], variants: undefined });

interface RoundFault {
  readonly path: readonly string[];
  readonly message: string;
  readonly remedy: string;
}

interface RoundItem {
  readonly kind: string;
  readonly round?: ItemRound | undefined;
  readonly body: unknown;
}

/** What an item of a round lacks for it; paths that begin with `round` are of the envelope, the others of the body. */
export function checkRound({ kind, round, body: authored }: RoundItem): RoundFault[] {
  if (round === undefined) return [];
  const { variants, ...talk } = body.parse(authored);
  if (round === "estimation") {
    const remedy = "Write an item of kind numeric-units with variants, or name no round";
    if (kind !== "numeric-units")
      return [{ path: ["round"], message: `an estimation is of kind numeric-units, not ${kind}`, remedy }];
    return variants === undefined ? [{ path: ["round"], message: "an estimation has drawn numbers", remedy }] : [];
  }
  if (kind !== "open")
    return [
      {
        path: ["round"],
        message: `an item of the round ${round} is of kind open, not ${kind}`,
        remedy: "Write kind: open, or name no round",
      },
    ];
  const few = (["misconceptions", "followUps", "samples"] as const).filter((name) => talk[name].length < LEAST[name]);
  return [
    ...few.map((name): RoundFault => ({
      path: [name],
      message: `an item of the round ${round} has at least ${LEAST[name]} ${NAMES[name]}, not ${talk[name].length}`,
      remedy: "Write more of them, or name no round",
    })),
    ...(talk.followUps.some(({ when }) => when)
      ? []
      : [
          {
            path: ["followUps"],
            message: "no follow-up waits for a missed point",
            remedy: "Write when: { missed: … } at one of them, or name no round",
          },
        ]),
  ];
}

const NAMES = { misconceptions: "misconceptions", followUps: "follow-ups", samples: "sample answers" } as const;
