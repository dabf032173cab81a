import { useLoadTranslation } from '../translation/useLoadTranslation';
import { Invitation } from './Invitation';
import { useMySurveys } from './useMySurveys';
import styles from './Invitation.module.css';

/**
 * Invites the members of a group on its page, and on those of its services.
 * Nothing for everyone else, and nothing when that cannot be found out: what the
 * page is about is more important.
 */
export const InvitationPanel = ({ group }: { group: string }) => {
  const { t } = useLoadTranslation();
  const { value, retry } = useMySurveys();
  const survey = value?.find(({ groups }) =>
    groups.some(({ ref }) => ref === group),
  );
  if (!survey) return null;
  return (
    <div className={styles.panel}>
      <Invitation
        survey={survey}
        title={t('invitation.panel', { title: survey.title })}
        onDeclined={retry}
      />
    </div>
  );
};
