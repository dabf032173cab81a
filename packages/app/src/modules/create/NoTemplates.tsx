import { ButtonLink } from '@backstage/ui';
import { RiDraftLine } from '@remixicon/react';
import { StateMessage } from '../../components/StateMessage';
import { usePlatformAccess } from '../../hooks/usePlatformAccess';
import styles from './NoTemplates.module.css';

const LOCATION = `catalog:
  locations:
    - type: file
      target: ./templates/service/template.yaml
      rules:
        - allow: [Template]`;

const MANUAL = '/docs/default/system/boardwalk/operating/catalog-sources/';

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
            ? 'A template creates a service, website or library with all that your organisation expects of one. Name the file of your first template in app-config.yaml, and it appears here after a restart.'
            : 'A template creates a service, website or library with all that your organisation expects of one. Your platform team adds them. A service that exists already needs none: register it.'
        }
        actions={
          <>
            <ButtonLink href="/catalog-import" variant="primary">
              Register existing
            </ButtonLink>
            <ButtonLink href={MANUAL} variant="secondary">
              Read where entities come from
            </ButtonLink>
          </>
        }
      />
      {isPlatform && <pre className={styles.code}>{LOCATION}</pre>}
    </div>
  );
};
