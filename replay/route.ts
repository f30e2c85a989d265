import type { Request, Reply } from './exchange.ts';
import type { Route, Vendor } from './vendor.ts';
import type { World } from './world.ts';

type Params = Readonly<Record<string, string>>;

/** The named segments where `pattern` fits the path, else undefined. */
export function matchPath(pattern: string, path: string): Params | undefined {
  const wanted = pattern.split('/');
  const given = path.replace(/\/$/, '').split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const value = given[index] ?? '';
    if (segment.startsWith(':')) params[segment.slice(1)] = decoded(value);
    else if (segment !== value) return undefined;
  }
  return params;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** One vendor's answer: its conditions first, then its table. */
export function answer(vendor: Vendor, world: World, request: Request): Reply {
  const reply = decide(vendor, world, request);
  return { ...reply, headers: { ...vendor.headers(world), ...reply.headers } };
}

function decide(vendor: Vendor, world: World, request: Request): Reply {
  const found = find(vendor.routes, request);
  if (found?.route.open) return found.route.answer({ world, request, params: found.params });
  const credential = request.credential ?? vendor.credential(request);
  const narrow = credential === 'narrow' && found?.route.identity === true;
  if (credential !== 'valid' && !narrow) return vendor.refuse(credential, request);
  const refused = vendor.precondition?.(request);
  if (refused) return refused;
  if (!found) return vendor.notFound(request);
  return found.route.answer({ world, request, params: found.params });
}

function find(
  routes: readonly Route[],
  request: Request,
): { readonly route: Route; readonly params: Params } | undefined {
  for (const route of routes) {
    const params = route.method === request.method ? matchPath(route.path, request.path) : undefined;
    if (params) return { route, params };
  }
  return undefined;
}
