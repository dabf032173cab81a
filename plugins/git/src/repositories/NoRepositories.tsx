import { Button, ButtonLink } from '@backstage/ui';
import { Message } from '@boardwalk/ui';
import { RiGitRepositoryLine, RiSearchLine } from '@remixicon/react';
import { useGitTranslation } from '../translation/useGitTranslation';

/** Says that there is nothing, and how the first repository comes about. */
export const NoRepositories = (props: {
  /** Nothing fits what was asked for. */
  filtered: boolean;
  onShowAll: () => void;
}) => {
  const { t } = useGitTranslation();
  return props.filtered ? (
    <Message
      icon={<RiSearchLine />}
      title={t('repositories.noneTitle')}
      actions={
        <Button size="small" variant="secondary" onPress={props.onShowAll}>
          {t('repositories.showAll')}
        </Button>
      }
    >
      {t('repositories.noneText')}
    </Message>
  ) : (
    <Message
      icon={<RiGitRepositoryLine />}
      title={t('repositories.emptyTitle')}
      actions={
        <ButtonLink size="small" href="/create">
          {t('repositories.create')}
        </ButtonLink>
      }
    >
      {t('repositories.emptyText')}
    </Message>
  );
};
