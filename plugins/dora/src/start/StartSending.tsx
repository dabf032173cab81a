import { Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import { useId } from 'react';
import { Link } from 'react-router-dom';
import { serviceName } from '../format/serviceName';
import { CopySnippet } from '../snippets/CopySnippet';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { MANUAL_EVENTS } from './MANUAL_EVENTS';
import { curlSnippet, githubSnippet, gitlabSnippet } from './startSnippets';
import { useAddress } from './useAddress';
import styles from './StartSending.module.css';

const WAYS = [
  ['curl', curlSnippet],
  ['github', githubSnippet],
  ['gitlab', gitlabSnippet],
] as const;

/** The lines with which a service starts to report its deployments, ready to copy. */
export const StartSending = (props: {
  /** Entity ref, or the name under which it is reported. */
  service: string;
  /** What people call it. */
  title: string;
}) => {
  const { t } = useDoraTranslation();
  const id = useId();
  const address = useAddress();
  const { service } = props;
  if (!address) return null;
  return (
    <section className={styles.start} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {t('start.title', { service: serviceName(props.title) })}
      </h2>
      <p className={styles.text}>{t('start.text')}</p>
      <Tabs>
        <TabList aria-label={t('start.ways')}>
          {WAYS.map(([way]) => (
            <Tab key={way} id={way}>
              {t(`start.${way}`)}
            </Tab>
          ))}
        </TabList>
        {WAYS.map(([way, write]) => (
          <TabPanel key={way} id={way} className={styles.panel}>
            <CopySnippet
              title={t(`start.${way}Title`)}
              text={write({ service, address })}
            />
          </TabPanel>
        ))}
      </Tabs>
      <p className={styles.text}>
        {t('start.token')}{' '}
        <Link to={MANUAL_EVENTS}>{t('overview.howToSend')}</Link>
      </p>
    </section>
  );
};
