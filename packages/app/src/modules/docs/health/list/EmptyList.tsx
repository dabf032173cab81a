import { Button, ButtonLink } from '@backstage/ui';
import { RiBookOpenLine, RiFilterOffLine } from '@remixicon/react';
import { StateMessage } from '../../../../components/StateMessage';
import { MANUAL_PATH } from '../paths';
import type { ListState } from './listState';

/** Why the list is empty, and the way out. */
export const EmptyList = (props: {
  state: ListState;
  onChange: (change: Partial<ListState>) => void;
}) => {
  const { state, onChange } = props;
  if (state.text || state.state) {
    return (
      <StateMessage
        icon={<RiFilterOffLine aria-hidden="true" />}
        title="No docs match these filters"
        actions={
          <Button
            variant="secondary"
            onPress={() => onChange({ text: '', state: undefined })}
          >
            Clear filters
          </Button>
        }
      />
    );
  }
  return (
    <StateMessage
      icon={<RiBookOpenLine aria-hidden="true" />}
      title={
        state.scope === 'mine'
          ? 'Your teams have no docs yet'
          : 'Nobody has written docs yet'
      }
      description="Put Markdown files and a mkdocs.yml beside the code, and add the annotation backstage.io/techdocs-ref: dir:. to its catalog-info.yaml."
      actions={
        <>
          <ButtonLink href={MANUAL_PATH} variant="primary">
            How to write docs
          </ButtonLink>
          {state.scope === 'mine' && (
            <Button
              variant="secondary"
              onPress={() => onChange({ scope: 'all' })}
            >
              Show all docs
            </Button>
          )}
        </>
      }
    />
  );
};
