import type { Wave } from '@boardwalk/plugin-cognitive-load-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { cognitiveLoadApiRef } from '../../api/CognitiveLoadApi';
import { ConfirmButton } from '../../states/ConfirmButton';
import { useLoadTranslation } from '../../translation/useLoadTranslation';
import { useAudience } from './useAudience';

/** Opens a draft, once nothing is against it. */
export const OpenButton = (props: { wave: Wave; onOpened: () => void }) => {
  const api = useApi(cognitiveLoadApiRef);
  const { t } = useLoadTranslation();
  const { wave, onOpened } = props;
  const { value } = useAudience(wave.id);
  const late = new Date(wave.closesAt) <= new Date();
  return (
    <ConfirmButton
      label={t('manage.open')}
      variant="primary"
      title={t('manage.openTitle', { title: wave.title })}
      confirm={t('manage.openConfirm')}
      isDisabled={!value || value.conflict !== null || late}
      onConfirm={async () => {
        await api.openWave(wave.id);
        onOpened();
      }}
    >
      <p>{t('manage.openText', { count: value?.invited ?? 0 })}</p>
      <p>{t('manage.openFixed')}</p>
    </ConfirmButton>
  );
};
