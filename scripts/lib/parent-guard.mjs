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
