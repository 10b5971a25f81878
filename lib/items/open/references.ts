import type { BodyProblem } from "@/lib/items/contract";
import type { Authored, FollowUp, Sample } from "@/lib/items/open/type";

type Part = "points" | "misconceptions";

interface Ids {
  readonly points: ReadonlySet<string>;
  readonly misconceptions: ReadonlySet<string>;
}

const idsOf = ({ rubric, misconceptions }: Authored): Ids => ({
  points: new Set(rubric.map(({ id }) => id)),
  misconceptions: new Set(misconceptions.map(({ id }) => id)),
});

/** Sample answers and follow-ups that name a point or a misconception which is not there. */
export function listLostReferences(body: Authored): BodyProblem[] {
  const { points, misconceptions } = idsOf(body);
  const lost = (path: readonly PropertyKey[], what: string, id: string): BodyProblem => ({
    ...{ path, message: `there is no ${what} "${id}"`, remedy: "Name one of this item, or remove it" },
  });
  return [
    ...body.followUps.flatMap(({ when }, index) => {
      if (!when) return [];
      const path = ["followUps", index, "when"];
      if ("missed" in when) return points.has(when.missed) ? [] : [lost(path, "point", when.missed)];
      return misconceptions.has(when.raised) ? [] : [lost(path, "misconception", when.raised)];
    }),
    ...(body.samples ?? []).flatMap((sample, index) => [
      ...Object.keys(sample.points).flatMap((id) =>
        points.has(id) ? [] : [lost(["samples", index, "points"], "point", id)],
      ),
      ...sample.misconceptions.flatMap((id) =>
        misconceptions.has(id) ? [] : [lost(["samples", index, "misconceptions"], "misconception", id)],
      ),
    ]),
  ];
}

/** Points or misconceptions as they are to be from now on. What names one of them follows it to another id, and lets go of one that is removed. */
export function replaceEntries<P extends "rubric" | "misconceptions">(
  body: Authored,
  part: P,
  next: Authored[P],
): Authored {
  const before = body[part];
  const changed = { ...body, [part]: next };
  if (next.length < before.length) return dropLostReferences(changed);
  const renamed = before.flatMap(({ id }, index) => {
    const to = next[index]?.id;
    return to === undefined || to === id ? [] : [{ from: id, to }];
  });
  const [only] = renamed;
  // Two that differ have changed places.
  if (!only || renamed.length > 1) return changed;
  const followed = followRename(body, part === "rubric" ? "points" : "misconceptions", only.from, only.to);
  return { ...followed, [part]: next };
}

/** Not to an id that another one has already. */
function followRename(body: Authored, part: Part, from: string, to: string): Authored {
  if (from === to || idsOf(body)[part].has(to)) return body;
  const renamed = (id: string) => (id === from ? to : id);
  return withReferences(
    body,
    ({ when, ...rest }) => {
      if (when && part === "points" && "missed" in when) return { ...rest, when: { missed: renamed(when.missed) } };
      if (when && part === "misconceptions" && "raised" in when)
        return { ...rest, when: { raised: renamed(when.raised) } };
      return when ? { ...rest, when } : rest;
    },
    (sample) =>
      part === "points"
        ? { ...sample, points: mapKeys(sample.points, renamed) }
        : { ...sample, misconceptions: sample.misconceptions.map(renamed) },
  );
}

/** A follow-up that waited for something removed is asked in any case. */
function dropLostReferences(body: Authored): Authored {
  const { points, misconceptions } = idsOf(body);
  return withReferences(
    body,
    ({ when, ...rest }) => {
      const isThere = when && ("missed" in when ? points.has(when.missed) : misconceptions.has(when.raised));
      return isThere ? { ...rest, when } : rest;
    },
    (sample) => ({
      ...sample,
      points: Object.fromEntries(Object.entries(sample.points).filter(([id]) => points.has(id))),
      misconceptions: sample.misconceptions.filter((id) => misconceptions.has(id)),
    }),
  );
}

function withReferences(
  body: Authored,
  followUp: (one: FollowUp) => FollowUp,
  sample: (one: Sample) => Sample,
): Authored {
  const { samples } = body;
  return { ...body, followUps: body.followUps.map(followUp), ...(samples && { samples: samples.map(sample) }) };
}

const mapKeys = <T>(values: Readonly<Record<string, T>>, to: (key: string) => string): Record<string, T> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [to(key), value]));
