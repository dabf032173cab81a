import { Message } from '@boardwalk/ui';
import { RiGitMergeLine } from '@remixicon/react';
import { useGitTranslation } from '../translation/useGitTranslation';

/** Stands where a comparison comes once two refs are chosen. */
export const ChooseRefs = () => {
  const { t } = useGitTranslation();
  return (
    <Message icon={<RiGitMergeLine />} title={t('compare.chooseTitle')}>
      {t('compare.chooseText')}
    </Message>
  );
};
