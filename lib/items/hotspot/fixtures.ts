import type { Fixtures } from "@/lib/items/contract";
import type { Answer, Authored, Public, Resolved } from "@/lib/items/hotspot/type";

const CODE =
  "def forward(self, x):\n    down = x @ self.A.T\n\n    update = down @ self.B.T\n    return self.base(x) + update";

const make = (right: string, near: string, key: string): Authored => ({
  stem: { zh: "错在哪一行？", en: "Which line holds the mistake?" },
  hints: [{ zh: `提示 ${key}`, en: `Hint ${key}` }],
  explanation: { zh: `解析 ${key}`, en: `Explanation ${key}` },
  place: { form: "code", language: "python", code: CODE },
  marks: [
    { id: "cause", at: right, share: 1, feedback: { zh: `正是 ${key}`, en: `This is it ${key}` } },
    { id: "symptom", at: near, share: 0.5, feedback: { zh: `相关 ${key}`, en: `Near it ${key}` } },
  ],
  elsewhere: { zh: `别处 ${key}`, en: `Elsewhere ${key}` },
});

const at =
  (key: string) =>
  (_: Answer, { spots }: Resolved) => ({ spot: spots.find((spot) => spot.key === key)!.id });

export const fixtures: Fixtures<Authored, Answer, Resolved, Public> = {
  sameItemOtherKey: [make("4", "5", "one"), make("1", "2", "other")],
  cases: [
    { name: "nothing pointed at", answer: () => ({ spot: "" }), expect: "unanswered" },
    { name: "a place of another view", answer: () => ({ spot: "elsewhere" }), expect: "invalid" },
    { name: "a blank line", answer: () => ({ spot: "3" }), expect: "invalid" },
    { name: "the place", answer: (reference) => reference, expect: "correct" },
    { name: "where it shows", answer: at("5"), expect: "partial" },
    { name: "another place", answer: at("1"), expect: "incorrect" },
  ],
  impossible: { "awaiting-marks": "the server marks it" },
  canary: {
    body: (secret) => ({
      place: { form: "code", language: "python", code: "a = 1\nb = 2\nc = 3" },
      marks: [{ id: "canary", at: "1", share: 1, feedback: secret }],
      elsewhere: secret,
    }),
    answer: ({ place }) => ({ spot: (place.form === "code" ? place.lines[0]?.id : place.boxes[0]?.id) ?? "" }),
  },
};
