import type { DoraScope } from '@boardwalk/plugin-dora-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import { useCallback } from 'react';
import { doraApiRef } from '../api/DoraApi';
import { useAnswer } from '../api/useAnswer';
import { serviceName } from '../format/serviceName';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import styles from './QueryBar.module.css';

/** The organisation has no ref, and a choice needs an id. */
const ORGANISATION = 'organisation';

/** As many as the API gives at once. */
const LIMIT = 100;

/** Chooses whose figures are shown; those of one's own come first. */
export const ScopePicker = (props: {
  scope?: string;
  onChange: (scope: string | undefined) => void;
}) => {
  const api = useApi(doraApiRef);
  const { t } = useDoraTranslation();
  const { value } = useAnswer(
    useCallback(signal => api.getScopes({ limit: LIMIT }, { signal }), [api]),
  );
  const { scope, onChange } = props;
  const scopes = (value?.items ?? []).filter(({ ref }) => ref !== null);
  const toOption = ({ ref, title, kind }: DoraScope) => ({
    id: ref ?? ORGANISATION,
    label: `${serviceName(title)} (${kind})`,
  });
  const known = !scope || scopes.some(({ ref }) => ref === scope);
  return (
    <div className={styles.scope}>
      <Select
        label={t('overview.scope')}
        searchable
        searchPlaceholder={t('overview.scopeSearch')}
        options={[
          { id: ORGANISATION, label: t('common.organisation') },
          ...(known || !scope
            ? []
            : [{ id: scope, label: serviceName(scope) }]),
          ...scopes.filter(({ mine }) => mine).map(toOption),
          ...scopes.filter(({ mine }) => !mine).map(toOption),
        ]}
        selectedKey={scope ?? ORGANISATION}
        onSelectionChange={key =>
          onChange(key === ORGANISATION ? undefined : String(key))
        }
      />
    </div>
  );
};
