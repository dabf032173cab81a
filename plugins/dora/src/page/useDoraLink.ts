import { useRouteRef } from '@backstage/frontend-plugin-api';
import { useCallback } from 'react';
import { generatePath } from 'react-router-dom';
import type { DoraQuery } from '../query/doraQuery';
import { useDoraQuery } from '../query/useDoraQuery';
import { rootRouteRef } from '../routes';
import { SECTIONS, type DoraSectionId } from './sections';

export interface DoraLinkOptions {
  /** What is different from the state of this page. */
  change?: Partial<DoraQuery>;
  /** Parameters of the page itself, such as filters of a list. */
  filters?: Record<string, string>;
  /** Parts of the path, such as the id of a deployment. */
  params?: Record<string, string>;
}

/**
 * Makes addresses of DORA pages with the scope, the period and the rest of this
 * one. Undefined for a page that is not there.
 */
export function useDoraLink() {
  const root = useRouteRef(rootRouteRef)?.();
  const { searchFor } = useDoraQuery();
  return useCallback(
    (
      section: DoraSectionId,
      { change, filters, params }: DoraLinkOptions = {},
    ): string | undefined => {
      const path = SECTIONS[section]?.path;
      if (root === undefined || path === undefined) return undefined;
      const below = path && `/${generatePath(path, params)}`;
      return `${root}${below}${searchFor(change, filters)}`;
    },
    [root, searchFor],
  );
}
