import type { Wave } from '@boardwalk/plugin-cognitive-load-common';
import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonLink } from '@backstage/ui';
import { useNavigate } from 'react-router-dom';
import { cognitiveLoadApiRef } from '../../api/CognitiveLoadApi';
import { useFormat } from '../../format/useFormat';
import { rootRouteRef } from '../../routes';
import { ConfirmButton } from '../../states/ConfirmButton';
import { useLoadTranslation } from '../../translation/useLoadTranslation';
import { useManageLink } from '../useManageLink';
import { OpenButton } from './OpenButton';
import styles from '../../dashboard/Dashboard.module.css';

const MOST_REMINDERS = 2;

/** What can be done with a wave in its state. Each says what happens before it does. */
export const WaveButtons = (props: { wave: Wave; onChanged: () => void }) => {
  const api = useApi(cognitiveLoadApiRef);
  const { t } = useLoadTranslation();
  const format = useFormat();
  const to = useManageLink();
  const navigate = useNavigate();
  const root = useRouteRef(rootRouteRef)?.() ?? '/survey';
  const { wave, onChanged } = props;
  const { id, title, state } = wave;
  const after = (work: Promise<void>) => work.then(onChanged);

  if (state === 'draft')
    return (
      <div className={styles.buttons}>
        <OpenButton wave={wave} onOpened={onChanged} />
        <ButtonLink variant="secondary" href={to(id, 'edit')}>
          {t('manage.edit')}
        </ButtonLink>
        <ConfirmButton
          label={t('manage.delete')}
          title={t('manage.deleteTitle', { title })}
          confirm={t('manage.deleteConfirm')}
          onConfirm={async () => {
            await api.deleteWave(id);
            navigate(to());
          }}
        >
          <p>{t('manage.deleteText')}</p>
        </ConfirmButton>
      </div>
    );
  if (state === 'closing')
    return (
      <div className={styles.buttons}>
        <p className={styles.text} role="status">
          {t('manage.closing')}
        </p>
        <Button variant="secondary" onPress={onChanged}>
          {t('manage.reload')}
        </Button>
      </div>
    );
  if (state === 'void')
    return <p className={styles.text}>{t('manage.voidDone')}</p>;
  if (state === 'published')
    return (
      <div className={styles.buttons}>
        <ButtonLink href={`${root}?wave=${id}`}>
          {t('manage.seeResults')}
        </ButtonLink>
      </div>
    );
  const reminded = wave.remindersSent >= MOST_REMINDERS;
  const closable =
    !wave.closableFrom || new Date(wave.closableFrom) <= new Date();
  return (
    <>
      <div className={styles.buttons}>
        {wave.kind !== 'event' && (
          <ConfirmButton
            label={t('manage.remind')}
            title={t('manage.remindTitle')}
            confirm={t('manage.remindConfirm')}
            isDisabled={reminded}
            onConfirm={() => after(api.remindWave(id))}
          >
            <p>{t('manage.remindText')}</p>
          </ConfirmButton>
        )}
        <ConfirmButton
          label={t('manage.close')}
          title={t('manage.closeTitle', { title })}
          confirm={t('manage.closeConfirm')}
          isDisabled={!closable}
          onConfirm={() => after(api.closeWave(id))}
        >
          <p>{t('manage.closeText')}</p>
        </ConfirmButton>
        <ConfirmButton
          label={t('manage.void')}
          title={t('manage.voidTitle', { title })}
          confirm={t('manage.voidConfirm')}
          onConfirm={() => after(api.voidWave(id))}
        >
          <p>{t('manage.voidText')}</p>
        </ConfirmButton>
      </div>
      {reminded && <p className={styles.note}>{t('manage.remindAll')}</p>}
      {!closable && wave.closableFrom && (
        <p className={styles.note}>
          {t('manage.closeFrom', { date: format.dateTime(wave.closableFrom) })}
        </p>
      )}
    </>
  );
};
