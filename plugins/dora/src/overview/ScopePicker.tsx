import { Select } from '@backstage/ui';
import { serviceName } from '../format/serviceName';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { scopeSections, type ScopeChoice } from './scopeSections';
import { useScopeOptions } from './useScopeOptions';
import styles from './ScopePicker.module.css';

/** The organisation has no ref, and a choice needs an id. */
const ORGANISATION = 'organisation';

const Indent = ({ depth }: { depth: number }) => (
  <span
    aria-hidden="true"
    className={styles.indent}
    style={{ inlineSize: `${depth}rem` }}
  />
);

/** Chooses whose figures are shown; those of one's own come first, teams as a tree. */
export const ScopePicker = (props: {
  scope?: string;
  /**
   * Title of the scope, where the page knows it; null when it is on its way.
   * Left out, it is asked for.
   */
  title?: string | null;
  onChange: (scope: string | undefined) => void;
}) => {
  const { t } = useDoraTranslation();
  const { scope, title, onChange } = props;
  const { scopes, typed, setTyped, open, loading } = useScopeOptions(
    title === undefined ? scope : undefined,
  );
  const known = !scope || scopes.some(({ ref }) => ref === scope);
  const toOption = (
    { ref, kind, title: name, depth, within }: ScopeChoice,
    own: boolean,
  ) => ({
    id: ref,
    label: own
      ? t('overview.scopeOfKind', {
          name: serviceName(name),
          kind: t(`overview.kind${kind}`),
        })
      : serviceName(name),
    leadingIcon: depth > 0 && <Indent depth={depth} />,
    // Where a place in the tree does not say it.
    description:
      within && (depth > 0 || typed)
        ? t('overview.scopeWithin', { name: within })
        : undefined,
  });
  return (
    <div className={styles.scope}>
      <Select
        label={t('overview.scope')}
        className={styles.select}
        search={{
          mode: 'server',
          inputValue: typed,
          onInputChange: setTyped,
          placeholder: t('overview.scopeSearch'),
        }}
        loading={{ state: loading ? 'filtering' : 'idle' }}
        onOpenChange={isOpen => isOpen && open()}
        options={[
          {
            title: t('overview.scopeWidest'),
            options: [
              { id: ORGANISATION, label: t('common.organisation') },
              ...(known || !scope
                ? []
                : [{ id: scope, label: serviceName(title ?? scope) }]),
            ],
          },
          ...scopeSections(scopes).map(({ id, scopes: found }) => ({
            title: t(`overview.scopes${id}`),
            options: found.map(choice => toOption(choice, id === 'mine')),
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
