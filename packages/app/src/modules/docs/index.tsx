import {
  createFrontendModule,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import techdocsPlugin from '@backstage/plugin-techdocs/alpha';
import {
  techDocsExpandableNavigationAddonModule,
  techDocsLightBoxAddonModule,
  techDocsReportIssueAddonModule,
  techDocsTextSizeAddonModule,
} from '@backstage/plugin-techdocs-module-addons-contrib/alpha';
import { RiBookOpenLine } from '@remixicon/react';
import { drawerAddon } from './drawer/drawerAddon';
import { currentHeadingAddon } from './headings/currentHeadingAddon';
import { ownerNoteAddon } from './health/reader/ownerNoteAddon';
import { mermaidAddon } from './mermaid/mermaidAddon';
import { storageApi } from './storage/storageApi';
import './reader.css';

/** All that has documentation, in the same table as the catalog. */
const docsPage = PageBlueprint.make({
  params: {
    path: '/docs',
    title: 'Docs',
    icon: <RiBookOpenLine />,
    routeRef: techdocsPlugin.routes.root,
    loader: () => import('./health/DocsIndex').then(m => <m.DocsIndex />),
  },
});

/** The index of all docs, and what the reader can do beyond reading. */
export const docsModules = [
  createFrontendModule({
    pluginId: 'techdocs',
    extensions: [
      docsPage,
      storageApi,
      mermaidAddon,
      currentHeadingAddon,
      drawerAddon,
      ownerNoteAddon,
    ],
  }),
  techDocsExpandableNavigationAddonModule,
  techDocsLightBoxAddonModule,
  techDocsReportIssueAddonModule,
  techDocsTextSizeAddonModule,
];
