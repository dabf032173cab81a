import type { HomePageWidgetData } from '@backstage/plugin-home-react/alpha';
import { greetingAt } from './greetingAt';
import { toRecentItems } from './cards/toRecentItems';
import { placeWidgets } from './placeWidgets';

it.each([
  [4, 'Good evening'],
  [5, 'Good morning'],
  [11, 'Good morning'],
  [12, 'Good afternoon'],
  [18, 'Good evening'],
])('at %i o’clock says "%s"', (hour, greeting) => {
  expect(greetingAt(new Date(2026, 0, 10, hour))).toBe(greeting);
});

describe('placeWidgets', () => {
  const widget = (id: string, defaultColumns?: number) =>
    ({
      node: { spec: { id } },
      layout: { width: { defaultColumns } },
    } as HomePageWidgetData);
  const ids = (widgets: HomePageWidgetData[]) =>
    widgets.map(({ node }) => node.spec.id);

  it('puts our cards first and sorts by width', () => {
    const placed = placeWidgets(
      [
        widget('home-page-widget:dora/trend', 12),
        widget('home-page-widget:home/starred'),
        widget('home-page-widget:survey/pending', 4),
        widget('home-page-widget:home/team-services', 8),
      ],
      { platform: false },
    );
    expect(ids(placed.wide)).toEqual([
      'home-page-widget:home/team-services',
      'home-page-widget:dora/trend',
    ]);
    expect(ids(placed.narrow)).toEqual([
      'home-page-widget:home/starred',
      'home-page-widget:survey/pending',
    ]);
  });

  it('keeps the catalog problems for the platform group', () => {
    const all = [widget('home-page-widget:home/catalog-problems')];
    expect(placeWidgets(all, { platform: false }).narrow).toEqual([]);
    expect(placeWidgets(all, { platform: true }).narrow).toHaveLength(1);
  });
});

describe('toRecentItems', () => {
  const visit = (pathname: string, timestamp: number, entityRef?: string) => ({
    id: pathname,
    name: 'Some title',
    pathname,
    hits: 1,
    timestamp,
    entityRef,
  });

  it('lists the newest first, one line for each entity, without chores', () => {
    const items = toRecentItems([
      visit('/', 9),
      visit('/settings/general', 8),
      { ...visit('/no/page', 7), name: 'Page not found · Boardwalk' },
      visit('/catalog/default/component/cart', 1, 'component:default/cart'),
      visit(
        '/catalog/default/component/cart/docs',
        5,
        'component:default/cart',
      ),
      visit('/docs/default/component/cart/how-to/pay', 3),
      visit('/catalog', 2),
    ]);
    expect(items.map(({ title, detail }) => [title, detail])).toEqual([
      ['cart', 'Component'],
      ['cart', 'Docs › how to › pay'],
      ['Catalog', 'Page'],
    ]);
    expect(items[0].pathname).toBe('/catalog/default/component/cart/docs');
  });
});
