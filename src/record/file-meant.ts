import { lstatSync, readlinkSync, realpathSync } from "node:fs";
import { dirname, resolve } from "node:path";

/** So many links lead nowhere: they lead to one another. */
const mostLinks = 40;

/**
 * The file that a name means: where it is a link, what that leads to, whether or not anything is
 * there. What SQLite keeps beside a record, it keeps beside that one, and so do we.
 */
export const fileMeant = (name: string): string => {
  let file = name;
  for (let followed = 0; followed < mostLinks; followed += 1) {
    if (lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return file;
    file = resolve(realpathSync(dirname(file)), readlinkSync(file));
  }
  return name;
};
