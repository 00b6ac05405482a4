/** How many requests are answered in a row, and how many more each second: far above any reader. */
const inARow = 300;
const eachSecond = 50;

/**
 * A limit on requests: each call says whether one more may be answered at this instant (in
 * milliseconds). One for all who ask, since all are on this computer.
 */
export function rateLimit(): (now: number) => boolean {
  let left = inARow;
  let before = 0;
  return (now) => {
    left = Math.min(inARow, left + (Math.max(0, now - before) / 1_000) * eachSecond);
    before = now;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
