import type { InvitedSurvey } from '@boardwalk/plugin-cognitive-load-common';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router-dom';
import { useFormat } from '../format/useFormat';
import { rootRouteRef } from '../routes';
import { useLoadTranslation } from '../translation/useLoadTranslation';
import { ChangedSince } from './ChangedSince';
import type { SendOutcome } from './useSendAnswers';
import link from '../table/Link.module.css';
import styles from './Survey.module.css';

const TEXTS = {
  sent: ['answer.thanksTitle', 'answer.thanksText'],
  answered: ['answer.answeredTitle', 'answer.answeredText'],
  declined: ['answer.declinedTitle', 'answer.declinedText'],
  closed: ['answer.closedTitle', 'answer.closedText'],
  'not-invited': ['answer.notInvitedTitle', 'answer.notInvitedText'],
} as const;

/** There is nothing to answer any more: why, when results come, and what changed. */
export const SurveyEnd = (props: {
  end: SendOutcome | 'declined';
  survey: InvitedSurvey;
  /** Whoever declined may change their mind while the survey is open. */
  onReopen: () => void;
}) => {
  const { t } = useLoadTranslation();
  const format = useFormat();
  const root = useRouteRef(rootRouteRef)?.();
  const { end, survey, onReopen } = props;
  const [title, text] = TEXTS[end];
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    window.scrollTo({ top: 0 });
  }, []);
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {t(title)}
      </h1>
      <p className={styles.intro}>{t(text)}</p>
      {end !== 'not-invited' && end !== 'closed' && (
        <p className={styles.intro}>
          {t('answer.results', { date: format.date(survey.closesAt) })}
        </p>
      )}
      {end === 'declined' && (
        <div className={styles.actions}>
          <Button variant="secondary" onPress={onReopen}>
            {t('answer.reopen')}
          </Button>
        </div>
      )}
      <ChangedSince actions={survey.changedSince} />
      {root && (
        <p className={styles.small}>
          <Link to={root} className={link.link}>
            {t('answer.resultsLink')}
          </Link>
        </p>
      )}
    </>
  );
};
