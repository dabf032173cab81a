import { Select, Skeleton } from '@backstage/ui';
import { Message } from '@boardwalk/ui';
import { RiTeamLine } from '@remixicon/react';
import { useState } from 'react';
import { ScopeSummary } from '../summary/ScopeSummary';
import { AnswerError } from '../states/AnswerError';
import { Loading } from '../states/Loading';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { useMyTeams } from './useMyTeams';
import styles from './TeamMetrics.module.css';

/** The last 30 days of one of the reader's teams, beside the 30 days before. */
export const TeamMetrics = () => {
  const { t } = useDoraTranslation();
  const { value: teams, error, retry } = useMyTeams();
  const [chosen, setChosen] = useState<string>();

  const content = () => {
    if (error)
      return (
        <AnswerError what={t('summary.teams')} error={error} onRetry={retry} />
      );
    if (!teams)
      return (
        <Loading>
          <Skeleton width="100%" height={150} />
        </Loading>
      );
    const team = teams.find(({ ref }) => ref === chosen) ?? teams[0];
    if (!team)
      return (
        <Message icon={<RiTeamLine />} title={t('summary.noTeamTitle')}>
          {t('summary.noTeamText')}
        </Message>
      );
    return (
      <>
        {teams.length > 1 && (
          <div className={styles.choice}>
            <Select
              aria-label={t('summary.team')}
              size="small"
              options={teams.map(({ ref, title }) => ({
                id: ref,
                label: title,
              }))}
              selectedKey={team.ref}
              onSelectionChange={key => setChosen(String(key))}
            />
          </div>
        )}
        <ScopeSummary scope={team.ref} period="30d" />
      </>
    );
  };
  return <div className={styles.content}>{content()}</div>;
};
