/** A real server, such as kurrentdb://localhost:2113/contract?tls=false; empty where none is named. */
export const liveServer = process.env["KURRENTDB_URL"] ?? "";

export const nameAServer =
  "Put the address of a KurrentDB server into the variable KURRENTDB_URL, such as " +
  "kurrentdb://localhost:2113/contract?tls=false, and run npm run test:kurrentdb again.";
