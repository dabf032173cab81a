import { ButtonLink } from '@backstage/ui';
import { RiDraftLine } from '@remixicon/react';
import { StateMessage } from '../../components/StateMessage';
import { usePlatformAccess } from '../../hooks/usePlatformAccess';
import styles from './NoTemplates.module.css';

const FOLDER = `boardwalk:
  catalog:
    templates: true   # those that come along
    folders:
      - ../templates  # those of your own`;

const MANUAL = '/docs/default/system/boardwalk/extending/templates/';

/** What templates are for, and who adds the first one how. */
export const NoTemplates = () => {
  const isPlatform = usePlatformAccess();
  return (
    <div className={styles.frame}>
      <StateMessage
        icon={<RiDraftLine aria-hidden="true" />}
        title="There are no templates yet"
        description={
          isPlatform
            ? 'A template creates a service, website or library with all that your organisation expects of one. Those that come along are switched off, and there are none of your own. Either is a setting in app-config.local.yaml, and shows here after a restart.'
            : 'A template creates a service, website or library with all that your organisation expects of one. Your platform team adds them. A service that exists already needs none: register it.'
        }
        actions={
          <>
            {isPlatform && (
              <ButtonLink href={MANUAL} variant="primary">
                Write a template
              </ButtonLink>
            )}
            <ButtonLink
              href="/catalog-import"
              variant={isPlatform ? 'secondary' : 'primary'}
            >
              Register existing
            </ButtonLink>
          </>
        }
      />
      {isPlatform && <pre className={styles.code}>{FOLDER}</pre>}
    </div>
  );
};
