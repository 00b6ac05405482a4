/** How long what is still open may take to end by itself, in milliseconds. */
const graceMs = 500;

/**
 * Ends the process, with the exit code that is set, once everything it said is out. By itself it ends
 * only when nothing is open any more, and a call to a server that does not answer cannot be called
 * off: it would keep who typed the command waiting for ever.
 */
export const leaveWhenSaid = (): void => {
  setInterval(() => {
    const { stdout, stderr } = process;
    if (stdout.writableLength + stderr.writableLength === 0) process.exit();
  }, graceMs).unref();
};
