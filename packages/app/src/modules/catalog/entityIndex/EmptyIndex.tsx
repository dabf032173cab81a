import { Button, ButtonLink } from '@backstage/ui';
import { RiFilterOffLine, RiStackLine, RiStarLine } from '@remixicon/react';
import { StateMessage } from '../../../components/StateMessage';
import type { IndexState } from './indexState';

/** Why the table is empty, and the way out. */
export const EmptyIndex = (props: {
  state: IndexState;
  onReset: () => void;
}) => {
  const { state, onReset } = props;
  const filtered =
    state.text ||
    state.type ||
    state.owners.length ||
    state.lifecycle ||
    state.tag;
  if (filtered) {
    return (
      <StateMessage
        icon={<RiFilterOffLine aria-hidden="true" />}
        title="Nothing matches these filters"
        actions={
          <Button variant="secondary" onPress={onReset}>
            Clear filters
          </Button>
        }
      />
    );
  }
  if (state.scope === 'starred') {
    return (
      <StateMessage
        icon={<RiStarLine aria-hidden="true" />}
        title="Nothing starred here yet"
        description="Open an entity and press the star beside its name."
      />
    );
  }
  return (
    <StateMessage
      icon={<RiStackLine aria-hidden="true" />}
      title={
        state.scope === 'owned'
          ? 'Your teams own nothing of this kind'
          : 'There is nothing of this kind yet'
      }
      description="Register a repository that has a catalog-info.yaml, or create something from a template."
      actions={
        <>
          <ButtonLink href="/catalog-import" variant="primary">
            Register existing
          </ButtonLink>
          <ButtonLink href="/create" variant="secondary">
            Create
          </ButtonLink>
        </>
      }
    />
  );
};
