import { createServer } from "node:net";
import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * A mail server for tests: takes whatever is handed in on a free port of this machine and gives it to nobody.
 * @param {(mail: { to: string[], source: string }) => void} onMail `to` is the envelope's; addresses at `refused.example` are refused
 * @returns {Promise<{ url: string, stop(): Promise<void> }>}
 */
export async function catchMail(onMail) {
  const sockets = new Set();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => {});
    socket.setEncoding("utf8");
    const say = (line) => socket.write(`${line}\r\n`);
    let text = "";
    let to = [];
    let isData = false;
    socket.on("data", (chunk) => {
      text += chunk;
      for (;;) {
        const end = isData ? "\r\n.\r\n" : "\r\n";
        const at = text.indexOf(end);
        if (at < 0) return;
        const piece = text.slice(0, at);
        text = text.slice(at + end.length);
        if (isData) {
          isData = false;
          onMail({ to, source: piece.replaceAll("\r\n..", "\r\n.") });
          to = [];
          say("250 taken");
          continue;
        }
        const [, address = ""] = /^RCPT TO:<([^>]*)>/i.exec(piece) ?? [];
        if (/^DATA/i.test(piece)) isData = true;
        if (address.endsWith("@refused.example")) say(`550 5.1.1 <${address}> is unknown here`);
        else if (isData) say("354 go on");
        else if (/^QUIT/i.test(piece)) socket.end("221 good-bye\r\n");
        else say(/^(EHLO|HELO)/i.test(piece) ? "250 test" : "250 ok");
        if (address && !address.endsWith("@refused.example")) to.push(address);
      }
    });
    say("220 test ESMTP");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `smtp://127.0.0.1:${server.address().port}`,
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The same for another process to read: one JSON file for each mail, which is whole when it has its name. */
export function catchMailInto(folder) {
  let count = 0;
  return catchMail((mail) => {
    const file = join(folder, `${String(count++).padStart(6, "0")}.json`);
    writeFileSync(`${file}.part`, JSON.stringify(mail));
    renameSync(`${file}.part`, file);
  });
}
