import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import type { IndexState } from './indexState';

const SCOPES: Array<{ id: IndexState['scope']; label: string }> = [
  { id: 'all', label: 'All' },
  { id: 'owned', label: 'My teams' },
  { id: 'starred', label: 'Starred' },
];

/** Everything, what the person's teams own, or what the person starred. */
export const ScopeSwitch = (props: {
  value: IndexState['scope'];
  onChange: (scope: IndexState['scope']) => void;
}) => (
  <ToggleButtonGroup
    aria-label="Show"
    selectionMode="single"
    disallowEmptySelection
    selectedKeys={[props.value]}
    onSelectionChange={keys => {
      const next = SCOPES.find(({ id }) => keys.has(id));
      if (next) props.onChange(next.id);
    }}
  >
    {SCOPES.map(scope => (
      <ToggleButton key={scope.id} id={scope.id}>
        {scope.label}
      </ToggleButton>
    ))}
  </ToggleButtonGroup>
);
