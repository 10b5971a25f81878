import { connect, send } from "./drive.mjs";
import { runSql } from "./with-servers.mjs";

const SERVER_MARKED = ["single-choice", "multiple-choice", "numeric-units"];

/**
 * A stock of submissions, each to a view of its own, by guests who each come from an address of their own. Two submissions of one
 * guest lie as far apart as can be: one learner does not answer two questions at once.
 */
export async function createSubmissions(front, databaseUrl) {
  const items = await runSql(
    databaseUrl,
    `SELECT i.id, r.body->>'answer' AS answer FROM "Item" i JOIN "ItemRevision" r ON r."itemId" = i.id AND r.status = 'published'
     WHERE i.use = 'practice' AND i.status = 'active' AND r.kind IN ('${SERVER_MARKED.join("','")}')
       AND r.body->'variants' IS NULL
     ORDER BY i.id LIMIT 60`,
  );
  const quantities = new Map(items.map(({ id, answer }) => [id, answer]));
  const ids = items.map(({ id }) => id);
  let guests = 0;

  async function meetGuest(agent) {
    const number = ++guests;
    const headers = {
      "content-type": "application/json",
      origin: front,
      "sec-fetch-site": "same-origin",
      // One /64 each of the addresses set aside for documentation (RFC 3849).
      "x-forwarded-for": `2001:db8:${(number >> 16).toString(16)}:${(number & 0xffff).toString(16)}::1`,
    };
    const call = { method: "POST", url: `${front}/api/v1/item-views`, headers, body: JSON.stringify({ ids }) };
    const { status, headers: answered, body } = await send(agent, call);
    if (status !== 200) throw new Error(`No views: ${status} ${body}`);
    const cookie = (answered["set-cookie"] ?? []).map((line) => line.split(";", 1)[0]).join("; ");
    return JSON.parse(body).views.map((view, index) => toSubmission(view, { ...headers, cookie }, number + index));
  }

  const toSubmission = ({ id, kind, viewId, public: shown }, headers, turn) => ({
    kind,
    method: "POST",
    url: `${front}/api/v1/attempts`,
    headers: { ...headers, "idempotency-key": viewId.slice(-43) },
    body: JSON.stringify({ viewId, answer: answerTo(kind, shown.en, quantities.get(id), turn) }),
  });

  return {
    itemCount: ids.length,
    /** @param {number} count at least so many */
    async make(count) {
      const agent = connect(4);
      const perGuest = [];
      let missing = Math.ceil(count / ids.length);
      const work = async () => {
        while (missing-- > 0) perGuest.push(await meetGuest(agent));
      };
      await Promise.all([work(), work(), work(), work()]);
      agent.destroy();
      return ids.flatMap((_, item) => perGuest.map((submissions) => submissions[item]));
    },
  };
}

/** Quantities as the author gives them (what is drawn has none to give: its answer would cost no attempt); choices in turn, so that right, half right and wrong answers are all among them. */
function answerTo(kind, shown, quantity, turn) {
  if (kind === "numeric-units") return { text: turn % 3 === 0 ? `9${quantity}` : quantity };
  const { id } = shown.choices[turn % shown.choices.length];
  if (kind === "single-choice") return { choice: id };
  const other = shown.choices[(turn + 1) % shown.choices.length].id;
  return { choices: [id, other] };
}
