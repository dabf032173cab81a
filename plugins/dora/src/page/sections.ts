import { doraSourceManagePermission } from '@boardwalk/plugin-dora-common';
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { DoraTranslate } from '../translation/useDoraTranslation';

/** The parts that the DORA page can have. */
export type DoraSectionId =
  | 'overview'
  | 'services'
  | 'deployments'
  | 'deployment'
  | 'before-after'
  | 'coverage'
  | 'sources';

interface DoraSection {
  /** Below `/dora`; empty for the first. */
  path: string;
  /** Its name in the navigation of the page; without one it is only linked to. */
  title?: (t: DoraTranslate) => string;
  /** Only those who have it get a link; the page itself says that it is refused. */
  permission?: typeof doraSourceManagePermission;
  Page: LazyExoticComponent<ComponentType>;
}

/**
 * The parts that exist, in the order of their links. One that is added here has
 * its route, its link, and its code loaded when it is opened; links of other
 * pages to it appear by themselves.
 */
export const SECTIONS: Partial<Record<DoraSectionId, DoraSection>> = {
  overview: {
    path: '',
    title: t => t('overview.title'),
    Page: lazy(() =>
      import('../overview/OverviewPage').then(m => ({
        default: m.OverviewPage,
      })),
    ),
  },
  services: {
    path: 'services',
    title: t => t('services.title'),
    Page: lazy(() =>
      import('../services/ServicesPage').then(m => ({
        default: m.ServicesPage,
      })),
    ),
  },
  deployments: {
    path: 'deployments',
    title: t => t('deployments.title'),
    Page: lazy(() =>
      import('../deployments/DeploymentsPage').then(m => ({
        default: m.DeploymentsPage,
      })),
    ),
  },
  'before-after': {
    path: 'adoption',
    title: t => t('adoption.title'),
    Page: lazy(() =>
      import('../adoption/AdoptionPage').then(m => ({
        default: m.AdoptionPage,
      })),
    ),
  },
  coverage: {
    path: 'coverage',
    title: t => t('coverage.title'),
    Page: lazy(() =>
      import('../serviceCoverage/CoveragePage').then(m => ({
        default: m.CoveragePage,
      })),
    ),
  },
  sources: {
    path: 'sources',
    title: t => t('sources.title'),
    permission: doraSourceManagePermission,
    Page: lazy(() =>
      import('../sources/SourcesPage').then(m => ({
        default: m.SourcesPage,
      })),
    ),
  },
  deployment: {
    path: 'deployments/:id',
    Page: lazy(() =>
      import('../deployment/DeploymentPage').then(m => ({
        default: m.DeploymentPage,
      })),
    ),
  },
};
