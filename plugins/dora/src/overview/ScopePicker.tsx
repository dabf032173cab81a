import { Select } from '@backstage/ui';
import { serviceName } from '../format/serviceName';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { scopeSections } from './scopeSections';
import { useScopeOptions } from './useScopeOptions';
import styles from './QueryBar.module.css';

/** The organisation has no ref, and a choice needs an id. */
const ORGANISATION = 'organisation';

/** Chooses whose figures are shown; those of one's own come first. */
export const ScopePicker = (props: {
  scope?: string;
  onChange: (scope: string | undefined) => void;
}) => {
  const { t } = useDoraTranslation();
  const { scopes, typed, setTyped, loading } = useScopeOptions();
  const { scope, onChange } = props;
  const known = !scope || scopes.some(({ ref }) => ref === scope);
  return (
    <div className={styles.scope}>
      <Select
        label={t('overview.scope')}
        search={{
          mode: 'server',
          inputValue: typed,
          onInputChange: setTyped,
          placeholder: t('overview.scopeSearch'),
        }}
        loading={{ state: loading ? 'filtering' : 'idle' }}
        options={[
          {
            title: t('overview.scopeWidest'),
            options: [
              { id: ORGANISATION, label: t('common.organisation') },
              ...(known || !scope
                ? []
                : [{ id: scope, label: serviceName(scope) }]),
            ],
          },
          ...scopeSections(scopes).map(({ id, scopes: found }) => ({
            title: t(`overview.scopes${id}`),
            options: found.map(({ ref, title, kind }) => ({
              id: ref,
              label:
                id === 'mine'
                  ? `${serviceName(title)} (${kind})`
                  : serviceName(title),
            })),
          })),
        ]}
        selectedKey={scope ?? ORGANISATION}
        onSelectionChange={key => {
          setTyped('');
          onChange(key === ORGANISATION ? undefined : String(key));
        }}
      />
    </div>
  );
};
