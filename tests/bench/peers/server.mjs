import { createServer } from "node:http";
import sirv from "sirv";

// Serves a folder that is compressed already, in the way of our front: what differs between peers is what they built.
createServer(sirv(process.argv[2], { brotli: true, gzip: true, etag: true })).listen(Number(process.env.PORT));
