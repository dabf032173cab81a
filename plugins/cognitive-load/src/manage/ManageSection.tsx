import { cognitiveLoadWaveManagePermission } from '@boardwalk/plugin-cognitive-load-common';
import { NotFoundErrorPage, useRouteRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { ButtonLink } from '@backstage/ui';
import { Message } from '@boardwalk/ui';
import { RiLock2Line } from '@remixicon/react';
import { Route, Routes } from 'react-router-dom';
import { rootRouteRef } from '../routes';
import { useLoadTranslation } from '../translation/useLoadTranslation';
import { DefinitionPage } from './definitions/DefinitionPage';
import { DefinitionsPage } from './definitions/DefinitionsPage';
import { UploadPage } from './definitions/UploadPage';
import { EditWavePage } from './form/EditWavePage';
import { NewWavePage } from './form/NewWavePage';
import { WavePage } from './wave/WavePage';
import { WavesPage } from './WavesPage';
import dashboard from '../dashboard/Dashboard.module.css';

/** Running surveys, for those who may. */
export const ManageSection = () => {
  const { t } = useLoadTranslation();
  const root = useRouteRef(rootRouteRef)?.() ?? '/survey';
  const { allowed, loading } = usePermission({
    permission: cognitiveLoadWaveManagePermission,
  });
  if (loading) return null;
  if (!allowed)
    return (
      <Message
        icon={<RiLock2Line />}
        title={t('manage.deniedTitle')}
        alert
        actions={
          <ButtonLink variant="secondary" href={root}>
            {t('manage.toResults')}
          </ButtonLink>
        }
      >
        {t('manage.deniedText')}
      </Message>
    );
  return (
    <div className={dashboard.page}>
      <Routes>
        <Route path="" element={<WavesPage />} />
        <Route path="new" element={<NewWavePage />} />
        <Route path="questions" element={<DefinitionsPage />} />
        <Route path="questions/new" element={<UploadPage />} />
        <Route path="questions/:key/:version" element={<DefinitionPage />} />
        <Route path=":waveId" element={<WavePage />} />
        <Route path=":waveId/edit" element={<EditWavePage />} />
        <Route path="*" element={<NotFoundErrorPage />} />
      </Routes>
    </div>
  );
};
