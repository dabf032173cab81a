import type { InvitedSurvey } from '@boardwalk/plugin-cognitive-load-common';
import { ButtonLink } from '@backstage/ui';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import type { ReactNode } from 'react';
import { DeclineButton } from '../answer/DeclineButton';
import { useFormat } from '../format/useFormat';
import { DemoBadge } from '../states/DemoBadge';
import { rootRouteRef } from '../routes';
import { useLoadTranslation } from '../translation/useLoadTranslation';
import '../theme/palette.css';
import styles from './Invitation.module.css';

/** A survey that waits: how long it takes, until when, and the ways to answer. */
export const Invitation = (props: {
  survey: InvitedSurvey;
  title: ReactNode;
  onDeclined: () => void;
  /** Further buttons. */
  children?: ReactNode;
}) => {
  const { t } = useLoadTranslation();
  const format = useFormat();
  const root = useRouteRef(rootRouteRef)?.() ?? '/survey';
  const { survey, title, onDeclined, children } = props;
  const date = format.date(survey.closesAt);
  const facts = [
    survey.prompt
      ? t('invitation.factsPrompt', { date })
      : t('invitation.facts', { date }),
    ...(survey.answeredPercent === null
      ? []
      : [
          t('invitation.answered', {
            percent: String(survey.answeredPercent),
          }),
        ]),
  ];
  return (
    <div className={styles.invitation}>
      <p className={styles.title}>
        {title} {survey.demo && <DemoBadge />}
      </p>
      <p className={styles.text}>
        {survey.prompt ? t('invitation.promptText') : t('invitation.text')}
      </p>
      <p className={styles.facts}>{facts.join(', ')}</p>
      <div className={styles.actions}>
        <ButtonLink
          noTrack
          size="small"
          href={`${root}/${survey.waveId}`}
          aria-label={t('invitation.startNamed', { title: survey.title })}
        >
          {t('invitation.start')}
        </ButtonLink>
        {children}
        <DeclineButton
          waveId={survey.waveId}
          size="small"
          onDeclined={onDeclined}
        />
      </div>
    </div>
  );
};
