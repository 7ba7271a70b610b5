/** An address as a page has it in all its places. Some pages have their own addresses behind the sign, which stay: `#/`, `#!`. */
export function withoutFragment(address: string): string {
  const at = address.indexOf('#');
  return at === -1 || /^#[/!]/.test(address.slice(at)) ? address : address.slice(0, at);
}
