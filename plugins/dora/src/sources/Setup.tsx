import type { SourceSummary } from '@boardwalk/plugin-dora-common';
import { CopySnippet } from '../snippets/CopySnippet';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { secretConfig, secretVariable } from './snippets';
import styles from './Sources.module.css';

/** What to do here and at the tool so that it reports. */
export const Setup = (props: {
  source: SourceSummary;
  /** Of its webhook. */
  url: string;
}) => {
  const { t } = useDoraTranslation();
  const { id, setup } = props.source;
  const fill = (text: string) => text.replaceAll('WEBHOOK_URL', props.url);
  return (
    <>
      <ol className={styles.steps}>
        <li>{t('sources.secretStep', { variable: secretVariable(id) })}</li>
        {setup?.steps.map(step => (
          <li key={step}>{fill(step)}</li>
        ))}
      </ol>
      <CopySnippet title={t('sources.config')} text={secretConfig(id)} />
      {setup?.snippets.map(({ title, text }) => (
        <CopySnippet key={title} title={title} text={fill(text)} />
      ))}
    </>
  );
};
