import {
  PLATFORM_SINCE_ANNOTATION,
  type AdoptionAnswer,
} from '@boardwalk/plugin-dora-common';
import { Message } from '@boardwalk/ui';
import { RiCalendarEventLine } from '@remixicon/react';
import { Link } from 'react-router-dom';
import { useFormat } from '../format/useFormat';
import { serviceName } from '../format/serviceName';
import { useDoraLink } from '../page/useDoraLink';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import styles from './Adoption.module.css';

const IMPORT_PATH = '/docs/default/system/boardwalk/operating/dora-import';

/** Why there is nothing to compare, and what to do about it. */
export const NoWindows = ({ answer }: { answer: AdoptionAnswer }) => {
  const { t } = useDoraTranslation();
  const format = useFormat();
  const link = useDoraLink();
  const { adoption, platformDates, missing } = answer;
  const dateText = (date: string) => format.date(`${date}T12:00:00Z`, 'UTC');
  if (missing !== 'date') {
    const date = dateText(adoption.date ?? '');
    return (
      <Message
        icon={<RiCalendarEventLine />}
        title={t(
          missing === 'before'
            ? 'adoption.noBeforeTitle'
            : 'adoption.noAfterTitle',
          { date },
        )}
      >
        {missing === 'before' ? (
          <>
            {t('adoption.noBeforeText')}{' '}
            <Link to={IMPORT_PATH}>{t('adoption.importHistory')}</Link>
          </>
        ) : (
          t('adoption.noAfterText')
        )}
      </Message>
    );
  }
  const several = adoption.missing === 'several';
  return (
    <Message icon={<RiCalendarEventLine />} title={t('adoption.noDateTitle')}>
      <p>
        {adoption.missing === 'invalid'
          ? t('adoption.noDateInvalid', {
              entity: serviceName(adoption.entity ?? ''),
            })
          : t(several ? 'adoption.noDateSeveral' : 'adoption.noDateNone')}
      </p>
      {several && (
        <ul className={styles.choices}>
          {platformDates.map(({ entity, title, date }) => (
            <li key={entity}>
              <Link
                to={link('before-after', { change: { scope: entity } }) ?? ''}
              >
                {title}
              </Link>{' '}
              {dateText(date)}
            </li>
          ))}
        </ul>
      )}
      {!several && (
        <>
          <pre className={styles.snippet}>
            {`metadata:\n  annotations:\n    ${PLATFORM_SINCE_ANNOTATION}: '2026-01-12'`}
          </pre>
          <p>{t('adoption.goldenPath')}</p>
        </>
      )}
    </Message>
  );
};
