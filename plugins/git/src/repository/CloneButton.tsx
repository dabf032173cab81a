import { Button, DialogTrigger, Popover } from '@backstage/ui';
import { RiGitRepositoryLine } from '@remixicon/react';
import { useGitTranslation } from '../translation/useGitTranslation';
import { CloneCommand } from './CloneCommand';

/** Opens the command that clones a repository. */
export const CloneButton = ({ cloneUrl }: { cloneUrl: string }) => {
  const { t } = useGitTranslation();
  return (
    <DialogTrigger>
      <Button size="small" iconStart={<RiGitRepositoryLine />}>
        {t('source.clone')}
      </Button>
      <Popover aria-label={t('source.cloneTitle')} placement="bottom end">
        <CloneCommand cloneUrl={cloneUrl} />
      </Popover>
    </DialogTrigger>
  );
};
