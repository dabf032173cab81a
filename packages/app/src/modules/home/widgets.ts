import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

/** Width hint of the cards that belong into the wide column. */
const wide = { width: { defaultColumns: 8 } };

export const teamServicesWidget = HomePageWidgetBlueprint.make({
  name: 'team-services',
  params: {
    title: "My team's services",
    layout: wide,
    components: () =>
      import('./teamServices/TeamServices').then(m => ({
        Content: m.TeamServices,
      })),
  },
});

export const recentWidget = HomePageWidgetBlueprint.make({
  name: 'recent',
  params: {
    title: 'Recently visited',
    layout: wide,
    components: () =>
      import('./cards/RecentlyVisited').then(m => ({
        Content: m.RecentlyVisited,
      })),
  },
});

export const starredWidget = HomePageWidgetBlueprint.make({
  name: 'starred',
  params: {
    title: 'Starred',
    components: () =>
      import('./cards/Starred').then(m => ({ Content: m.Starred })),
  },
});

export const quickActionsWidget = HomePageWidgetBlueprint.make({
  name: 'quick-actions',
  params: {
    title: 'Quick actions',
    components: () =>
      import('./cards/QuickActions').then(m => ({ Content: m.QuickActions })),
  },
});

export const notificationsWidget = HomePageWidgetBlueprint.make({
  name: 'notifications',
  params: {
    title: 'Notifications',
    components: () =>
      import('./cards/Notifications').then(m => ({
        Content: m.Notifications,
      })),
  },
});

/** For platform engineers; nobody else gets the card at all. */
export const problemsWidget = HomePageWidgetBlueprint.make({
  name: 'catalog-problems',
  params: {
    title: 'Catalog problems',
    components: () =>
      import('./cards/CatalogProblems').then(m => ({
        Content: m.CatalogProblems,
      })),
  },
});
