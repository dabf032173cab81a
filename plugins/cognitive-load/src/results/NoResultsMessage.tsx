import type { GroupResults } from '@boardwalk/plugin-cognitive-load-common';
import { Message } from '@boardwalk/ui';
import {
  RiEyeOffLine,
  RiLock2Line,
  RiProhibitedLine,
  RiSurveyLine,
} from '@remixicon/react';
import type { ReactNode } from 'react';
import { useFormat } from '../format/useFormat';
import { useLoadTranslation } from '../translation/useLoadTranslation';

/** Why a group has no figures at all. */
export const NoResultsMessage = (props: {
  results: Pick<GroupResults, 'group' | 'wave' | 'none'>;
  actions?: ReactNode;
}) => {
  const { t } = useLoadTranslation();
  const format = useFormat();
  const { group, wave, none } = props.results;
  if (none === 'open' && wave)
    return (
      <Message
        icon={<RiLock2Line />}
        title={t('results.openTitle')}
        actions={props.actions}
      >
        {t('results.openText', { date: format.date(wave.closesAt) })}{' '}
        {wave.answeredPercent !== null &&
          t('results.openShare', { percent: String(wave.answeredPercent) })}
      </Message>
    );
  if (none === 'void' && wave)
    return (
      <Message
        icon={<RiProhibitedLine />}
        title={t('results.voidTitle')}
        actions={props.actions}
      >
        {wave.voidReason === 'too-few-answers'
          ? t('results.voidFew', { wave: wave.title })
          : t('results.voidVoided', { wave: wave.title })}
      </Message>
    );
  if (none === 'no-wave' || !wave)
    return (
      <Message
        icon={<RiSurveyLine />}
        title={t('results.noWaveTitle')}
        actions={props.actions}
      >
        {t('results.noWaveText')}
      </Message>
    );
  return (
    <Message
      icon={<RiEyeOffLine />}
      title={t('results.hiddenAll', { group: group.title })}
      actions={props.actions}
    />
  );
};
