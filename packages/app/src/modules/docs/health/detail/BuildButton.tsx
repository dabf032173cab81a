import type { CompoundEntityRef } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { RiRefreshLine } from '@remixicon/react';
import { useState } from 'react';
import { docsHealthApiRef, type DocsHealthDetail } from '../DocsHealthApi';

/** Has the docs built at once, for those who may. */
export const BuildButton = (props: {
  entity: CompoundEntityRef;
  docs: DocsHealthDetail;
  onBuilt: () => void;
}) => {
  const { entity, docs, onBuilt } = props;
  const api = useApi(docsHealthApiRef);
  const toasts = useApi(toastApiRef);
  const [running, setRunning] = useState(false);

  const build = async () => {
    setRunning(true);
    try {
      const outcome = await api.build(entity);
      if (outcome.state === 'failed') {
        toasts.post({ title: 'The docs cannot be built', status: 'danger' });
      } else {
        toasts.post({
          title:
            outcome.state === 'built'
              ? 'The docs were built'
              : 'Nothing has changed since the last build',
          status: 'success',
          timeout: 5000,
        });
      }
      onBuilt();
    } catch (error) {
      toasts.post({
        title: 'The build could not be started',
        description: toError(error).message,
        status: 'danger',
      });
    } finally {
      setRunning(false);
    }
  };

  return (
    <Button
      variant={docs.state === 'failed' ? 'primary' : 'secondary'}
      iconStart={<RiRefreshLine aria-hidden="true" />}
      isPending={running}
      onPress={build}
    >
      {docs.state === 'failed' ? 'Build again' : 'Look for changes'}
    </Button>
  );
};
