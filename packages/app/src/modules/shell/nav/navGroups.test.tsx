import type {
  NavContentNavItem,
  NavContentNavItems,
} from '@backstage/plugin-app-react';
import { groupNavItems } from './navGroups';

function bag(ids: string[]): NavContentNavItems {
  const left = new Map(
    ids.map(id => [
      id,
      {
        node: { spec: { id } },
        href: `/${id}`,
        title: id.replace('page:', ''),
        icon: <i />,
      } as NavContentNavItem,
    ]),
  );
  return {
    take: id => {
      const item = left.get(id);
      left.delete(id);
      return item;
    },
    rest: () => [...left.values()],
    clone: () => bag([...left.keys()]),
    withComponent: () => {
      throw new Error('not used');
    },
  };
}

const ids = [
  'page:devtools',
  'page:zebra',
  'page:search',
  'page:catalog',
  'page:home',
  'page:dora',
];

const titles = (platform: boolean) =>
  groupNavItems(bag(ids), { platform }).map(group => [
    group.id,
    group.entries.map(entry => entry.title),
  ]);

it('orders known pages and collects new ones under Insights', () => {
  expect(titles(false)).toEqual([
    ['main', ['home', 'catalog']],
    ['insights', ['dora', 'zebra']],
  ]);
});

it('shows the platform group to those who look after the platform', () => {
  expect(titles(true)).toEqual([
    ['main', ['home', 'catalog']],
    ['insights', ['dora', 'zebra']],
    ['platform', ['Developer tools']],
  ]);
});
