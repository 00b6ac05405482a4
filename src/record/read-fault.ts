/** Why the disk did not give up a file that somebody named, and what to do, without a full stop. */
export const readFaultSaid = (thrown: unknown): string => {
  const { code = "", message } = thrown as NodeJS.ErrnoException;
  return reasons[code] ?? message;
};

const reasons: Readonly<Record<string, string | undefined>> = {
  ENOENT: "there is no such file. Check its name",
  ENOTDIR: "part of its path is a file, not a folder. Check its name",
  EISDIR: "it is a folder. Name the file in it",
  EACCES: "you may not read it. Ask whoever owns it for the right to",
  EPERM: "you may not read it. Ask whoever owns it for the right to",
};
