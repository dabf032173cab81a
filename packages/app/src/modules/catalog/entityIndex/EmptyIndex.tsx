import { Button, ButtonLink } from '@backstage/ui';
import { RiFilterOffLine, RiStackLine, RiStarLine } from '@remixicon/react';
import { StateMessage } from '../../../components/StateMessage';
import type { IndexState } from './indexState';
import type { IndexView } from './indexViews';

/** Why the table is empty, and the way out. */
export const EmptyIndex = (props: {
  state: IndexState;
  view: IndexView;
  onReset: () => void;
}) => {
  const { state, view, onReset } = props;
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
          : view.empty.title
      }
      description={view.empty.description}
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
