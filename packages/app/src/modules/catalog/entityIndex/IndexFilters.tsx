import { Button, SearchField } from '@backstage/ui';
import { FilterSelect } from './FilterSelect';
import type { IndexState } from './indexState';
import { ScopeSwitch } from './ScopeSwitch';
import type { IndexOptions } from './useIndexOptions';
import styles from './IndexFilters.module.css';

export const IndexFilters = (props: {
  state: IndexState;
  options: IndexOptions | undefined;
  /** Kind is not for choice on pages that show one kind. */
  fixedKind: boolean;
  onChange: (change: Partial<IndexState>) => void;
  onReset: () => void;
}) => {
  const { state, options, fixedKind, onChange, onReset } = props;
  const filtered =
    state.type || state.owners.length || state.lifecycle || state.tag;
  return (
    <div className={styles.filters}>
      <div className={styles.line}>
        <ScopeSwitch
          value={state.scope}
          onChange={scope => onChange({ scope })}
        />
        <SearchField
          className={styles.search}
          aria-label="Filter by name or description"
          placeholder="Name or description"
          value={state.text}
          onChange={text => onChange({ text })}
        />
      </div>
      <div className={styles.selects}>
        {!fixedKind && (
          <FilterSelect
            label="Kind"
            options={options?.kinds}
            value={state.kind}
            onChange={kind =>
              onChange({
                kind: kind ?? state.kind,
                type: undefined,
                lifecycle: undefined,
                tag: undefined,
                owners: [],
              })
            }
          />
        )}
        <FilterSelect
          label="Type"
          anyLabel="Any type"
          options={options?.types}
          value={state.type}
          onChange={type => onChange({ type })}
        />
        <FilterSelect
          label="Owner"
          anyLabel="Any owner"
          options={options?.owners}
          value={state.owners[0]}
          onChange={owner => onChange({ owners: owner ? [owner] : [] })}
        />
        <FilterSelect
          label="Lifecycle"
          anyLabel="Any lifecycle"
          options={options?.lifecycles}
          value={state.lifecycle}
          onChange={lifecycle => onChange({ lifecycle })}
        />
        <FilterSelect
          label="Tag"
          anyLabel="Any tag"
          options={options?.tags}
          value={state.tag}
          onChange={tag => onChange({ tag })}
        />
        {filtered ? (
          <Button variant="tertiary" className={styles.reset} onPress={onReset}>
            Clear filters
          </Button>
        ) : null}
      </div>
    </div>
  );
};
