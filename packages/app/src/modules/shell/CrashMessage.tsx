import type { ErrorDisplayProps } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { StateMessage } from '../../components/StateMessage';
import { isStaleBuild } from './isStaleBuild';

/** A part of a page failed: say which, why, and offer another try. */
export const CrashMessage = (props: ErrorDisplayProps) => {
  const { plugin, error, resetError } = props;
  if (isStaleBuild(error)) {
    return (
      <StateMessage
        title="A part of this page could not be loaded"
        description="The portal was updated, or it cannot be reached right now. Reload the page to go on."
        actions={
          <Button variant="primary" onPress={() => window.location.reload()}>
            Reload
          </Button>
        }
      />
    );
  }
  return (
    <StateMessage
      title={`${
        plugin?.title ?? plugin?.pluginId ?? 'This part'
      } could not be shown`}
      description={error.message}
      actions={
        <Button variant="secondary" onPress={resetError}>
          Try again
        </Button>
      }
    />
  );
};
