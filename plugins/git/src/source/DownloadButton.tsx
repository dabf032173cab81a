import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import type { RepositoryName } from '@boardwalk/plugin-git-common';
import { reasonOf, saveFile } from '@boardwalk/ui';
import { RiDownload2Line } from '@remixicon/react';
import { useState } from 'react';
import { gitApiRef } from '../api/GitApi';
import { useGitTranslation } from '../translation/useGitTranslation';

/** Saves a file. The browser alone could not: it would not say who asks. */
export const DownloadButton = (props: {
  repository: RepositoryName;
  gitRef: string;
  path: string;
}) => {
  const { repository, gitRef, path } = props;
  const api = useApi(gitApiRef);
  const toasts = useApi(toastApiRef);
  const { t } = useGitTranslation();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      const bytes = await api.getRaw(repository, { ref: gitRef, path });
      saveFile(bytes, path.split('/').pop() ?? path);
    } catch (error) {
      toasts.post({
        title: t('source.downloadFailed'),
        description: reasonOf(error),
        status: 'danger',
      });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      size="small"
      variant="secondary"
      iconStart={<RiDownload2Line />}
      isPending={busy}
      onPress={() => void save()}
    >
      {t('source.download')}
    </Button>
  );
};
