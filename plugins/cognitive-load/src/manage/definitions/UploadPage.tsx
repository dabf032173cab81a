import type { SurveyDefinition } from '@boardwalk/plugin-cognitive-load-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { Button, TextAreaField } from '@backstage/ui';
import { useEffect, useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { SurveyPreview } from '../../answer/SurveyPreview';
import { cognitiveLoadApiRef } from '../../api/CognitiveLoadApi';
import { useLoadTranslation } from '../../translation/useLoadTranslation';
import { useManageLink } from '../useManageLink';
import link from '../../table/Link.module.css';
import field from '../../table/DateField.module.css';
import styles from '../../dashboard/Dashboard.module.css';

const messageOf = (cause: unknown) =>
  cause instanceof Error ? cause.message : String(cause);

/** A definition of one's own: checked and looked at before it is saved. */
export const UploadPage = () => {
  const api = useApi(cognitiveLoadApiRef);
  const { t } = useLoadTranslation();
  const to = useManageLink();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [definition, setDefinition] = useState<SurveyDefinition>();
  const [error, setError] = useState<string>();
  useEffect(() => {
    let current = true;
    setDefinition(undefined);
    setError(undefined);
    if (text.trim() === '') return () => {};
    // The reader of YAML is loaded by those who need it.
    import('./readDefinition')
      .then(({ readDefinition }) => readDefinition(text))
      .then(
        read => current && setDefinition(read),
        cause => current && setError(messageOf(cause)),
      );
    return () => {
      current = false;
    };
  }, [text]);
  const save = async (read: SurveyDefinition) => {
    try {
      await api.createDefinition(read);
      navigate(to('questions', read.key, String(read.version)));
    } catch (cause) {
      setError(messageOf(cause));
    }
  };
  return (
    <section className={styles.stack}>
      <p>
        <Link to={to('questions')} className={link.link}>
          {t('manage.definitionsTitle')}
        </Link>
      </p>
      <h2 className={styles.heading}>{t('manage.uploadTitle')}</h2>
      <p className={styles.note}>{t('manage.uploadText')}</p>
      <label className={field.field}>
        {t('manage.file')}
        <input
          type="file"
          accept=".yaml,.yml,.json"
          onChange={async event => {
            const [file] = event.target.files ?? [];
            if (file) setText(await file.text());
          }}
        />
      </label>
      <TextAreaField
        label={t('manage.yaml')}
        rows={12}
        value={text}
        onChange={setText}
      />
      {error && <p role="alert">{t('manage.invalid', { message: error })}</p>}
      {definition && (
        <>
          <p className={styles.text} role="status">
            {t('manage.valid', {
              title: definition.title,
              version: String(definition.version),
            })}
          </p>
          <div>
            <Button onPress={() => void save(definition)}>
              {t('manage.save')}
            </Button>
          </div>
          <SurveyPreview definition={definition} />
        </>
      )}
    </section>
  );
};
