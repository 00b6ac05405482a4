import type { WebFault } from "#src/web/fault.ts";

/** What of a request decides whether it is answered at all, before any page is asked. */
export interface Arriving {
  readonly method: string;
  readonly url: string;
  /** A header of the request by its name in lower case. */
  readonly header: (name: string) => string | undefined;
}

const longestAddress = 4_000;

/** The addresses under which the pages may be asked for: this computer’s own, with the port. */
const ownHosts = (port: number): readonly string[] =>
  ["127.0.0.1", "localhost", "[::1]"].map((name) => `${name}:${port}`);

/**
 * Why a request is not answered; null where it is. A page of some other site must learn nothing from
 * this one, whatever name it gives this computer and whatever element it asks with.
 */
export function refusalOf({ method, url, header }: Arriving, port: number): WebFault | null {
  const host = header("host");
  if (host === undefined || !ownHosts(port).includes(host.toLowerCase())) {
    return {
      status: 421,
      title: "This is not the address of these pages",
      says: `They are read on this computer alone, at http://127.0.0.1:${port}/.`,
    };
  }
  if (method !== "GET" && method !== "HEAD") {
    return {
      status: 405,
      title: "These pages can only be read",
      says: "Nothing can be written from them. To record a step, use the command intervention record.",
    };
  }
  if (url.length > longestAddress) {
    return {
      status: 414,
      title: "The address is too long",
      says: `An address may have ${longestAddress} characters. Ask for less in one go, or use the command line.`,
    };
  }
  if ((header("content-length") ?? "0") !== "0" || header("transfer-encoding") !== undefined) {
    return {
      status: 413,
      title: "A page is asked for without contents",
      says: "Send the request again without a body.",
    };
  }
  return isFromElsewhere(header)
    ? {
        status: 403,
        title: "Another site asked for this",
        says: "Other sites may link to these pages, and may use nothing of them. Open the address yourself.",
      }
    : null;
}

// Another port of this computer is “same-site”, and no more trusted than any site.
function isFromElsewhere(header: Arriving["header"]): boolean {
  const site = header("sec-fetch-site");
  if (site === undefined || site === "none" || site === "same-origin") return false;
  return header("sec-fetch-mode") !== "navigate" || header("sec-fetch-dest") !== "document";
}
