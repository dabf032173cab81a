import { RELATION_OWNED_BY } from '@backstage/catalog-model';
import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { useTechDocsReaderPage } from '@backstage/plugin-techdocs-react';
import { RiAlertLine, RiCloseCircleLine } from '@remixicon/react';
import { useEffect } from 'react';
import { Link } from 'react-router-dom';
import useAsync from 'react-use/esm/useAsync';
import { docsHealthApiRef } from '../DocsHealthApi';
import { healthPath } from '../paths';
import styles from './OwnerNote.module.css';

/** What is wrong with the docs, for those who own them; nothing for others. */
export const OwnerNote = () => {
  const { entityRef, entityMetadata } = useTechDocsReaderPage();
  const { kind, namespace, name } = entityRef;
  const api = useApi(docsHealthApiRef);
  const identity = useApi(identityApiRef);
  const owners = (entityMetadata.value?.relations ?? [])
    .filter(({ type }) => type === RELATION_OWNED_BY)
    .map(({ targetRef }) => targetRef)
    .join(' ');

  const { value: docs } = useAsync(async () => {
    if (!owners) return undefined;
    const { ownershipEntityRefs } = await identity.getBackstageIdentity();
    const isOwner = owners
      .split(' ')
      .some(owner => ownershipEntityRefs.includes(owner));
    return isOwner ? api.get({ kind, namespace, name }) : undefined;
  }, [api, identity, owners, kind, namespace, name]);

  const isShown = docs?.state === 'failed' || docs?.state === 'problems';
  // The reader places its sidebars anew only when it hears of a new size.
  useEffect(() => {
    if (isShown) window.dispatchEvent(new Event('resize'));
  }, [isShown]);

  if (!docs || !isShown) return null;
  const { state, problemTotal } = docs;
  return (
    <Link to={healthPath(entityRef)} className={styles.note} data-state={state}>
      {state === 'failed' ? (
        <RiCloseCircleLine aria-hidden="true" />
      ) : (
        <RiAlertLine aria-hidden="true" />
      )}
      {state === 'failed'
        ? 'The latest version cannot be built'
        : `${problemTotal} ${
            problemTotal === 1 ? 'problem' : 'problems'
          } in these docs`}
    </Link>
  );
};
