import { Button } from '@backstage/ui';
import { Message } from '@boardwalk/ui';
import { RiSearchLine } from '@remixicon/react';
import { useDoraTranslation } from '../translation/useDoraTranslation';

/** No service fits the filters of a list, and the way to take them back. */
export const NoServices = (props: { onClear: () => void }) => {
  const { t } = useDoraTranslation();
  return (
    <Message
      icon={<RiSearchLine />}
      title={t('services.emptyTitle')}
      actions={
        <Button variant="secondary" onPress={props.onClear}>
          {t('services.clear')}
        </Button>
      }
    >
      {t('services.emptyText')}
    </Message>
  );
};
