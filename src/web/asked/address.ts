/** An address with more parameters after those that it has. */
export function withMore(address: string, more: URLSearchParams): string {
  if (more.size === 0) return address;
  return `${address}${address.includes("?") ? "&" : "?"}${more.toString()}`;
}
