import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import type { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';

/** The step with which every golden path begins. */
const FIRST_STEP = 'boardwalk:prepare';

/**
 * A template, and whether it is a golden path: only those can be previewed.
 * `value` is null when the catalog does not know the template.
 */
export function useGoldenPath(templateRef: string) {
  const catalog = useApi(catalogApiRef);
  return useAsyncRetry(async () => {
    const entity = await catalog.getEntityByRef(templateRef);
    if (!entity) return null;
    const template = entity as TemplateEntityV1beta3;
    return {
      title: template.metadata.title ?? template.metadata.name,
      isGoldenPath: (template.spec.steps ?? []).some(
        ({ action }) => action === FIRST_STEP,
      ),
    };
  }, [catalog, templateRef]);
}
