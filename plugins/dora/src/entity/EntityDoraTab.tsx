import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { OverviewPage } from '../overview/OverviewPage';
import { FixedScope } from '../query/FixedScope';
import '../theme/palette.css';

/** The overview of the DORA pages, about one entity. */
export const EntityDoraTab = () => {
  const { entity } = useEntity();
  return (
    <FixedScope scope={stringifyEntityRef(entity)}>
      <OverviewPage />
    </FixedScope>
  );
};
