import { liveServer, nameAServer } from "./live-server.ts";

/** Before the tests that need a server: says what to do where none is named. */
if (liveServer === "") {
  console.error(nameAServer);
  process.exitCode = 1;
}
