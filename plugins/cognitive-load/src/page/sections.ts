import { cognitiveLoadWaveManagePermission } from '@boardwalk/plugin-cognitive-load-common';
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { LoadTranslate } from '../translation/useLoadTranslation';

/** A part of the results, with its link. */
export interface LoadSection {
  /** Below `/survey`; empty for the first. */
  path: string;
  title: (t: LoadTranslate) => string;
  /** Only those who have it get a link; the page itself says that it is refused. */
  permission?: typeof cognitiveLoadWaveManagePermission;
  /** It has no wave of which it shows figures. */
  withoutWave?: boolean;
  Page: LazyExoticComponent<ComponentType>;
}

/** The parts in the order of their links. The code of each is loaded when it is opened. */
export const SECTIONS: LoadSection[] = [
  {
    path: '',
    title: t => t('dashboard.overview'),
    Page: lazy(() =>
      import('../dashboard/OverviewSection').then(m => ({
        default: m.OverviewSection,
      })),
    ),
  },
  {
    path: 'groups',
    title: t => t('dashboard.groups'),
    Page: lazy(() =>
      import('../dashboard/groups/GroupsSection').then(m => ({
        default: m.GroupsSection,
      })),
    ),
  },
  {
    path: 'trend',
    title: t => t('dashboard.trend'),
    Page: lazy(() =>
      import('../dashboard/trend/TrendSection').then(m => ({
        default: m.TrendSection,
      })),
    ),
  },
  {
    path: 'distribution',
    title: t => t('dashboard.distribution'),
    Page: lazy(() =>
      import('../dashboard/DistributionSection').then(m => ({
        default: m.DistributionSection,
      })),
    ),
  },
  {
    path: 'adoption',
    title: t => t('dashboard.adoption'),
    Page: lazy(() =>
      import('../dashboard/adoption/AdoptionSection').then(m => ({
        default: m.AdoptionSection,
      })),
    ),
  },
  {
    path: 'comments',
    title: t => t('dashboard.comments'),
    Page: lazy(() =>
      import('../dashboard/CommentsSection').then(m => ({
        default: m.CommentsSection,
      })),
    ),
  },
  {
    path: 'actions',
    title: t => t('dashboard.actions'),
    Page: lazy(() =>
      import('../actions/ActionsSection').then(m => ({
        default: m.ActionsSection,
      })),
    ),
  },
  {
    path: 'platform',
    title: t => t('dashboard.platform'),
    withoutWave: true,
    Page: lazy(() =>
      import('../platform/PlatformSection').then(m => ({
        default: m.PlatformSection,
      })),
    ),
  },
  {
    path: 'manage',
    title: t => t('dashboard.manage'),
    permission: cognitiveLoadWaveManagePermission,
    withoutWave: true,
    Page: lazy(() =>
      import('../manage/ManageSection').then(m => ({
        default: m.ManageSection,
      })),
    ),
  },
];
