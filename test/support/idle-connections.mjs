/**
 * Opens connections that say nothing, as many as it is told or as this machine lets it, and keeps them until its input ends:
 * `node idle-connections.mjs PORT COUNT`. Prints how many there are. A process of its own, for its own files.
 */

import { connect } from "node:net";

const [port, count] = process.argv.slice(2).map(Number);

const sockets = await Promise.all(
  Array.from(
    { length: count },
    () =>
      new Promise((resolve) => {
        const socket = connect(port, "127.0.0.1", () => resolve(socket));
        socket.on("error", () => resolve(null)).resume();
      }),
  ),
);
console.log(sockets.filter((socket) => socket !== null).length);
for await (const _ of process.stdin);
process.exit();
