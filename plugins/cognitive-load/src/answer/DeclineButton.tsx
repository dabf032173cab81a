import { useApi } from '@backstage/frontend-plugin-api';
import { cognitiveLoadApiRef } from '../api/CognitiveLoadApi';
import { ConfirmButton } from '../states/ConfirmButton';
import { useLoadTranslation } from '../translation/useLoadTranslation';

/** "Not this time": after a question, for it ends reminders and invitations. */
export const DeclineButton = (props: {
  waveId: string;
  size?: 'small' | 'medium';
  onDeclined: () => void;
}) => {
  const api = useApi(cognitiveLoadApiRef);
  const { t } = useLoadTranslation();
  return (
    <ConfirmButton
      label={t('answer.decline')}
      size={props.size}
      title={t('answer.declineTitle')}
      confirm={t('answer.declineConfirm')}
      variant="tertiary"
      onConfirm={async () => {
        await api.decline(props.waveId);
        props.onDeclined();
      }}
    >
      <p>{t('answer.declineText')}</p>
    </ConfirmButton>
  );
};
