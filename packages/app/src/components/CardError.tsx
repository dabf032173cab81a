import { Button } from '@backstage/ui';
import { RiWifiOffLine } from '@remixicon/react';
import { StateMessage } from './StateMessage';

/** A card whose data could not be loaded. */
export const CardError = (props: {
  what: string;
  error: Error;
  onRetry: () => void;
}) => (
  <div role="alert">
    <StateMessage
      icon={<RiWifiOffLine aria-hidden="true" />}
      title={`${props.what} could not be loaded`}
      description={props.error.message}
      actions={
        <Button size="small" variant="secondary" onPress={props.onRetry}>
          Try again
        </Button>
      }
    />
  </div>
);
