import { Button } from '@backstage/ui';
import { useGitTranslation } from '../translation/useGitTranslation';
import styles from './Repositories.module.css';

/** How many there are, and the way to the next of them. */
export const RepositoryPager = (props: {
  total: number;
  cursor?: string;
  next?: string;
  onPage: (cursor: string | undefined) => void;
}) => {
  const { total, cursor, next, onPage } = props;
  const { t } = useGitTranslation();
  return (
    <div className={styles.foot}>
      <span aria-live="polite">
        {t('repositories.total', { count: total })}
      </span>
      {(cursor || next) && (
        <>
          <Button
            size="small"
            variant="secondary"
            isDisabled={!cursor}
            onPress={() => onPage(undefined)}
          >
            {t('common.first')}
          </Button>
          <Button
            size="small"
            variant="secondary"
            isDisabled={!next}
            onPress={() => onPage(next)}
          >
            {t('common.next')}
          </Button>
        </>
      )}
    </div>
  );
};
