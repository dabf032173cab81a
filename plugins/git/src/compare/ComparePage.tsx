import { comparePath } from '@boardwalk/plugin-git-common';
import { ButtonIcon } from '@backstage/ui';
import { RiArrowLeftRightLine } from '@remixicon/react';
import { useNavigate, useParams } from 'react-router-dom';
import { RefPicker } from '../repository/RefPicker';
import { useRepository } from '../repository/RepositoryContext';
import { useDocumentTitle } from '../repository/useDocumentTitle';
import { useGitTranslation } from '../translation/useGitTranslation';
import { ChooseRefs } from './ChooseRefs';
import { ComparedRefs } from './ComparedRefs';
import { readSpec } from './readSpec';
import styles from './Compare.module.css';

/** What one ref would bring to another, and the way to merge it. */
export const ComparePage = () => {
  const { repository } = useRepository();
  const { spec } = useParams();
  const refs = readSpec(spec);
  const navigate = useNavigate();
  const { t } = useGitTranslation();
  const { base = repository.defaultBranch, head } = refs ?? {};
  useDocumentTitle(
    `${head ? `${base}...${head}` : t('source.compare')} · ${repository.slug}`,
  );
  const open = (nextBase: string, nextHead: string | undefined) =>
    nextHead && navigate(comparePath(repository, nextBase, nextHead));
  return (
    <>
      <div className={styles.bar}>
        <RefPicker
          repository={repository}
          label={t('compare.base')}
          value={base}
          onChange={ref => open(ref, head)}
        />
        <ButtonIcon
          size="small"
          variant="secondary"
          icon={<RiArrowLeftRightLine />}
          aria-label={t('compare.swap')}
          isDisabled={!head}
          onPress={() => head && open(head, base)}
        />
        <RefPicker
          repository={repository}
          label={t('compare.head')}
          value={head}
          onChange={ref => open(base, ref)}
        />
      </div>
      {head ? (
        <ComparedRefs
          key={`${base}...${head}`}
          repository={repository}
          base={base}
          head={head}
        />
      ) : (
        <ChooseRefs />
      )}
      <p className={styles.foot}>{t('compare.discussion')}</p>
    </>
  );
};
