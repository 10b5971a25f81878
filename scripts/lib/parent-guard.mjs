// Loaded into the server with --import: when the script that started it is gone (even by kill -9), or says so, the server
// hears SIGTERM, once, and ends as it always does. Windows has no such signal, so it is emitted rather than sent.
let told = false;
const end = () => {
  if (!told) process.emit("SIGTERM", "SIGTERM");
  told = true;
};
process.on("disconnect", end);
process.on("message", (message) => message === "stop" && end());
process.channel?.unref();

// Not for the processes that the server starts in its turn, which would take this argument over: with their channel let go, they
// would end before they had done anything, and the development server would wait for them for ever.
const own = process.execArgv.indexOf(import.meta.url);
if (own > 0) process.execArgv.splice(own - 1, 2);
