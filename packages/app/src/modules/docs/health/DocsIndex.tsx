import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { ButtonLink, Container } from '@backstage/ui';
import { RiStethoscopeLine } from '@remixicon/react';
import useAsync from 'react-use/esm/useAsync';
import { EntityIndex } from '../../catalog/entityIndex/EntityIndex';
import { docsHealthApiRef } from './DocsHealthApi';
import styles from './DocsIndex.module.css';
import { HEALTH_PATH } from './paths';

/** Leads to the health of docs, and tells how many of one's own need care. */
const HealthLink = () => {
  const api = useApi(docsHealthApiRef);
  const identity = useApi(identityApiRef);
  const { value: troubled = 0 } = useAsync(async () => {
    const { ownershipEntityRefs } = await identity.getBackstageIdentity();
    const { counts } = await api.list({
      owners: ownershipEntityRefs,
      limit: 1,
      offset: 0,
    });
    return counts.failed + counts.problems;
  }, [api, identity]);

  return (
    <ButtonLink
      href={HEALTH_PATH}
      variant="secondary"
      size="small"
      iconStart={<RiStethoscopeLine aria-hidden="true" />}
    >
      {troubled === 0
        ? 'Docs health'
        : `Docs health: ${troubled} of yours ${
            troubled === 1 ? 'needs' : 'need'
          } care`}
    </ButtonLink>
  );
};

/** All docs, with the way to what is wrong with them. */
export const DocsIndex = () => (
  <>
    <Container className={styles.line}>
      <HealthLink />
    </Container>
    <EntityIndex view="docs" />
  </>
);
