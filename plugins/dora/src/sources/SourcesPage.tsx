import { doraSourceManagePermission } from '@boardwalk/plugin-dora-common';
import { usePermission } from '@backstage/plugin-permission-react';
import { ButtonLink, Skeleton } from '@backstage/ui';
import { Message } from '@boardwalk/ui';
import { RiLock2Line } from '@remixicon/react';
import { useDoraLink } from '../page/useDoraLink';
import { Loading } from '../states/Loading';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { Sources } from './Sources';

/** Sources and their deliveries, for those who may manage them. */
export const SourcesPage = () => {
  const { t } = useDoraTranslation();
  const link = useDoraLink();
  const { allowed, loading } = usePermission({
    permission: doraSourceManagePermission,
  });
  if (loading)
    return (
      <Loading>
        <Skeleton width="100%" height={240} />
      </Loading>
    );
  if (allowed) return <Sources />;
  return (
    <Message
      icon={<RiLock2Line />}
      title={t('sources.forbiddenTitle')}
      alert
      actions={
        <ButtonLink variant="secondary" href={link('coverage') ?? ''}>
          {t('sources.toCoverage')}
        </ButtonLink>
      }
    >
      {t('sources.forbiddenText')}
    </Message>
  );
};
