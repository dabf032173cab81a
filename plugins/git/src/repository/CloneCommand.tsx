import { Link } from 'react-router-dom';
import { CopySnippet } from '../states/CopySnippet';
import { TOKENS_PATH } from '../tokens/TOKENS_PATH';
import { useGitTranslation } from '../translation/useGitTranslation';
import styles from './CloneCommand.module.css';

/** The command that clones a repository, and where its password comes from. */
export const CloneCommand = ({ cloneUrl }: { cloneUrl: string }) => {
  const { t } = useGitTranslation();
  return (
    <div className={styles.clone}>
      <CopySnippet title={t('source.clone')} text={`git clone ${cloneUrl}`} />
      <p className={styles.hint}>
        {t('source.cloneHint')}{' '}
        <Link to={TOKENS_PATH} className={styles.link}>
          {t('source.getToken')}
        </Link>
      </p>
    </div>
  );
};
