import {
  SearchField,
  Select,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import type { DocsHealthPage, DocsState } from '../DocsHealthApi';
import { stateLabels } from '../StateBadge';
import type { ListState } from './listState';
import styles from './ListFilters.module.css';

const ANY = 'any';

const states = Object.keys(stateLabels) as DocsState[];

/** Whose docs, in which state, and of what name. */
export const ListFilters = (props: {
  state: ListState;
  counts: DocsHealthPage['counts'] | undefined;
  onChange: (change: Partial<ListState>) => void;
}) => {
  const { state, counts, onChange } = props;
  return (
    <div className={styles.filters}>
      <ToggleButtonGroup
        aria-label="Whose docs"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[state.scope]}
        onSelectionChange={keys =>
          onChange({ scope: keys.has('all') ? 'all' : 'mine' })
        }
      >
        <ToggleButton id="mine">My teams</ToggleButton>
        <ToggleButton id="all">All</ToggleButton>
      </ToggleButtonGroup>
      <div className={styles.state}>
        <Select
          aria-label="State"
          options={[
            { id: ANY, label: 'Any state' },
            ...states.map(id => ({
              id,
              label: counts
                ? `${stateLabels[id]} (${counts[id]})`
                : stateLabels[id],
            })),
          ]}
          selectedKey={state.state ?? ANY}
          onSelectionChange={key =>
            onChange({ state: states.find(id => id === key) })
          }
        />
      </div>
      <SearchField
        className={styles.search}
        aria-label="Filter by name"
        placeholder="Name"
        value={state.text}
        onChange={text => onChange({ text })}
      />
    </div>
  );
};
