/** The thread that serves a measured site, so that it waits for no other work of the measurement: `serveSite` starts it. */
import type { AddressInfo, Socket } from "node:net";
import { parentPort, workerData } from "node:worker_threads";
import { createPreviewServer } from "../../../src/desk/preview.ts";

const { folder, ranges } = workerData as { folder: string; ranges: boolean };
const server = createPreviewServer(folder);
if (!ranges)
  server.prependListener("request", (request) => {
    delete request.headers.range;
  });
const sockets = new Set<Socket>();
let closed = 0;
server.on("connection", (socket) => {
  sockets.add(socket);
  socket.on("close", () => {
    closed += socket.bytesWritten;
    sockets.delete(socket);
  });
});
server.listen(0, () => parentPort?.postMessage((server.address() as AddressInfo).port));
// Whatever is asked, the answer is the number of bytes sent so far.
parentPort?.on("message", () =>
  parentPort?.postMessage(closed + [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0)),
);
