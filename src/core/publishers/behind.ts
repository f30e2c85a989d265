export interface Behind {
  readonly path: string;
  readonly query: URLSearchParams;
}

/** What an address has behind that of the site; undefined where it leads to another site. */
export function behind(site: string, address: string): Behind | undefined {
  if (!URL.canParse(site) || !URL.canParse(address)) return undefined;
  const [own, { protocol, host, pathname, searchParams }] = [new URL(site), new URL(address)];
  const base = own.pathname.replace(/\/+$/, '');
  if (!/^https?:$/.test(protocol) || host !== own.host || !pathname.startsWith(`${base}/`)) return undefined;
  return { path: pathname.slice(base.length), query: searchParams };
}
