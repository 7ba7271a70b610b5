/** Whether a host is arXiv's own: `arxiv.org`, its aliases and its subdomains, and nothing that only looks like it. */
export function isArxivHost(hostname: string): boolean {
  return hostname === 'arxiv.org' || hostname.endsWith('.arxiv.org');
}
