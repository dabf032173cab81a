import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { SearchField, Select } from '@backstage/ui';
import { useAnswer } from '@boardwalk/ui';
import { useCallback, useEffect, useState } from 'react';
import { useGitTranslation } from '../translation/useGitTranslation';
import type { RepositoriesParams } from './useRepositoriesParams';
import styles from './Repositories.module.css';

const EVERYONE = 'everyone';

/** A name in short: the list is of one's own groups, so that it is clear. */
function nameOf(ref: string): string {
  try {
    return parseEntityRef(ref).name;
  } catch {
    return ref;
  }
}

/** Search by name, and by owner: oneself and one's groups. */
export const RepositoryFilters = (props: {
  q?: string;
  owner?: string;
  onChange: (change: Partial<RepositoriesParams>) => void;
}) => {
  const { q = '', owner, onChange } = props;
  const identity = useApi(identityApiRef);
  const { t } = useGitTranslation();
  const [typed, setTyped] = useState(q);
  useEffect(() => setTyped(q), [q]);
  const { value: mine } = useAnswer(
    useCallback(() => identity.getBackstageIdentity(), [identity]),
  );
  const commit = (text: string) => {
    if (text.trim() !== q) onChange({ q: text.trim() || undefined });
  };
  const groups = (mine?.ownershipEntityRefs ?? []).filter(
    ref => ref !== mine?.userEntityRef,
  );
  const owners = [
    ...(mine ? [{ id: mine.userEntityRef, label: t('repositories.me') }] : []),
    ...groups.map(ref => ({ id: ref, label: nameOf(ref) })),
  ];
  return (
    <div className={styles.filters}>
      <SearchField
        label={t('repositories.search')}
        placeholder={t('repositories.searchHint')}
        value={typed}
        onChange={setTyped}
        onSubmit={commit}
        onClear={() => commit('')}
        onBlur={() => commit(typed)}
      />
      <Select
        label={t('repositories.owner')}
        options={[
          { id: EVERYONE, label: t('repositories.everyone') },
          ...owners,
          ...(owner && !owners.some(({ id }) => id === owner)
            ? [{ id: owner, label: nameOf(owner) }]
            : []),
        ]}
        selectedKey={owner ?? EVERYONE}
        onSelectionChange={key =>
          onChange({ owner: key === EVERYONE ? undefined : String(key) })
        }
      />
    </div>
  );
};
