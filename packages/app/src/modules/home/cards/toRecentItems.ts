import { parseEntityRef } from '@backstage/catalog-model';
import type { Visit } from '@backstage/plugin-home';

/** One line of the card. */
export interface RecentItem {
  pathname: string;
  title: string;
  detail: string;
  timestamp: number;
}

/** How many lines the card has. */
const LIMIT = 6;

/** The parts of the portal, by the first segment of their address. */
const AREAS: Record<string, string> = {
  catalog: 'Catalog',
  'api-docs': 'APIs',
  docs: 'Docs',
  create: 'Create',
  'catalog-graph': 'Graph',
  'catalog-import': 'Register',
  'catalog-problems': 'Catalog problems',
};

/** Pages that nobody looks for in this list: they are one click away anyway. */
const SKIPPED = ['', 'search', 'settings', 'notifications'];

const KIND_NAMES: Record<string, string> = { api: 'API' };

function kindName(kind: string) {
  return (
    KIND_NAMES[kind.toLocaleLowerCase('en-US')] ??
    kind.charAt(0).toLocaleUpperCase('en-US') + kind.slice(1)
  );
}

function describe(visit: Visit): { title: string; detail: string } {
  const [area, ...rest] = visit.pathname.split('/').filter(Boolean);
  if (visit.entityRef) {
    const { kind, name } = parseEntityRef(visit.entityRef);
    return { title: name, detail: kindName(kind) };
  }
  if (area === 'docs' && rest.length >= 3) {
    const page = rest.slice(3).join(' › ').replace(/-/g, ' ');
    return { title: rest[2], detail: page ? `Docs › ${page}` : 'Docs' };
  }
  const title = AREAS[area] ?? visit.name.split(/ [·|] /)[0];
  return { title, detail: rest.length ? rest.join(' › ') : 'Page' };
}

/** The latest visits, one line for each entity or page, newest first. */
export function toRecentItems(visits: Visit[]): RecentItem[] {
  const seen = new Set<string>();
  return [...visits]
    .sort((a, b) => b.timestamp - a.timestamp)
    .filter(visit => !SKIPPED.includes(visit.pathname.split('/')[1] ?? ''))
    .filter(visit => !visit.name.startsWith('Page not found'))
    .map(visit => ({
      ...describe(visit),
      pathname: visit.pathname,
      timestamp: visit.timestamp,
    }))
    .filter(item => {
      const key = `${item.title}|${item.detail}`;
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, LIMIT);
}
