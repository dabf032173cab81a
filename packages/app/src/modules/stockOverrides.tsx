import { coreExtensionData } from '@backstage/frontend-plugin-api';
import catalogGraphPlugin from '@backstage/plugin-catalog-graph/alpha';
import catalogImportPlugin from '@backstage/plugin-catalog-import/alpha';
import notificationsPlugin from '@backstage/plugin-notifications/alpha';
import techdocsPlugin from '@backstage/plugin-techdocs/alpha';
import { DocsGate } from './docs/health/reader/DocsGate';
import { StartFromTeam } from './graph/StartFromTeam';

/** Stock plugins with small changes; each says why. */

/** The home page has its own notifications card. */
export const notifications = notificationsPlugin.withOverrides({
  extensions: [
    notificationsPlugin
      .getExtension('home-page-widget:notifications/unread-notifications')
      .override({ disabled: true }),
  ],
});

/** The stock page brings a header of its own. */
export const catalogImport = catalogImportPlugin.withOverrides({
  extensions: [
    catalogImportPlugin
      .getExtension('page:catalog-import')
      .override({ params: { noHeader: true } }),
  ],
});

/**
 * People read docs; "TechDocs" is the name of the machinery. Docs that cannot
 * be read say what to mend, where the stock reader says "page not found".
 */
export const techdocs = techdocsPlugin.withOverrides({
  extensions: [
    techdocsPlugin.getExtension('page:techdocs/reader').override({
      factory(original) {
        const page = original();
        return [
          ...page,
          coreExtensionData.reactElement(
            <DocsGate>{page.get(coreExtensionData.reactElement)}</DocsGate>,
          ),
        ];
      },
    }),
    techdocsPlugin.getExtension('entity-content:techdocs').override({
      factory(original, { config }) {
        const content = original({
          config: { ...config, title: config.title ?? 'Docs' },
        });
        return [
          ...content,
          coreExtensionData.reactElement(
            <DocsGate embedded>
              {content.get(coreExtensionData.reactElement)}
            </DocsGate>,
          ),
        ];
      },
    }),
  ],
});

/**
 * The whole graph of an organisation cannot be read: begin with the person's
 * team, and around an entity with software, two steps. People may widen it with
 * the filters.
 */
export const catalogGraph = catalogGraphPlugin.withOverrides({
  extensions: [
    catalogGraphPlugin.getExtension('page:catalog-graph').override({
      factory(original, { config }) {
        const page = original({
          // The stock page brings a header of its own.
          params: { noHeader: true },
          config: {
            ...config,
            maxDepth: config.maxDepth ?? 2,
            selectedKinds: config.selectedKinds ?? [
              'component',
              'api',
              'resource',
              'system',
              'domain',
            ],
          },
        });
        return [
          ...page,
          coreExtensionData.reactElement(
            <StartFromTeam>
              {page.get(coreExtensionData.reactElement)}
            </StartFromTeam>,
          ),
        ];
      },
    }),
    catalogGraphPlugin
      .getExtension('entity-card:catalog-graph/relations')
      .override({
        factory: (original, { config }) =>
          original({
            config: {
              ...config,
              height: config.height ?? 360,
              title: config.title ?? 'Graph',
            },
          }),
      }),
  ],
});
