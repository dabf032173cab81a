import notificationsPlugin from '@backstage/plugin-notifications/alpha';
import searchPlugin from '@backstage/plugin-search/alpha';
import techdocsPlugin from '@backstage/plugin-techdocs/alpha';

/** Stock plugins with small changes; each says why. */

/** The home page has its own notifications card. */
export const notifications = notificationsPlugin.withOverrides({
  extensions: [
    notificationsPlugin
      .getExtension('home-page-widget:notifications/unread-notifications')
      .override({ disabled: true }),
  ],
});

/** The home page has its own search field. */
export const search = searchPlugin.withOverrides({
  extensions: [
    searchPlugin
      .getExtension('home-page-widget:search/search-bar')
      .override({ disabled: true }),
  ],
});

/** People read docs; "TechDocs" is the name of the machinery. */
export const techdocs = techdocsPlugin.withOverrides({
  extensions: [
    techdocsPlugin.getExtension('entity-content:techdocs').override({
      factory: (original, { config }) =>
        original({ config: { ...config, title: config.title ?? 'Docs' } }),
    }),
    techdocsPlugin.getExtension('page:techdocs').override({
      factory: (original, { config }) =>
        original({ config: { ...config, title: config.title ?? 'Docs' } }),
    }),
  ],
});
