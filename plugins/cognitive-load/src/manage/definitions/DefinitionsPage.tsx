import type { DefinitionSummary } from '@boardwalk/plugin-cognitive-load-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { useAnswer } from '@boardwalk/ui';
import { RiAddLine } from '@remixicon/react';
import { useCallback } from 'react';
import { Link } from 'react-router-dom';
import { cognitiveLoadApiRef } from '../../api/CognitiveLoadApi';
import { AnswerFrame } from '../../states/AnswerFrame';
import { Figures } from '../../table/Figures';
import { useLoadTranslation } from '../../translation/useLoadTranslation';
import { useManageLink } from '../useManageLink';
import link from '../../table/Link.module.css';
import styles from '../../dashboard/Dashboard.module.css';

/** All versions of all questions. */
export const DefinitionsPage = () => {
  const api = useApi(cognitiveLoadApiRef);
  const { t } = useLoadTranslation();
  const to = useManageLink();
  const answer = useAnswer(
    useCallback((signal: AbortSignal) => api.getDefinitions({ signal }), [api]),
  );
  return (
    <section className={styles.stack}>
      <p>
        <Link to={to()} className={link.link}>
          {t('manage.back')}
        </Link>
      </p>
      <h2 className={styles.heading}>{t('manage.definitionsTitle')}</h2>
      <p className={styles.note}>{t('manage.definitionsText')}</p>
      <div className={styles.buttons}>
        <ButtonLink href={to('questions', 'new')} iconStart={<RiAddLine />}>
          {t('manage.upload')}
        </ButtonLink>
      </div>
      <AnswerFrame
        what={t('manage.whatDefinitions')}
        answer={answer}
        height={160}
      >
        {definitions => (
          <div className={`${styles.card} ${styles.flush}`}>
            <Figures
              label={t('manage.definitionsTitle')}
              columns={[
                {
                  key: 'title',
                  title: t('manage.definition'),
                  cell: ({ key, version, title }: DefinitionSummary) => (
                    <Link
                      to={to('questions', key, String(version))}
                      className={link.link}
                    >
                      {title}
                    </Link>
                  ),
                },
                {
                  key: 'version',
                  title: t('manage.version'),
                  cell: ({ version }: DefinitionSummary) => version,
                },
                {
                  key: 'state',
                  title: t('manage.state'),
                  cell: ({ state }: DefinitionSummary) =>
                    t(`manage.state${state}`),
                },
                {
                  key: 'used',
                  title: t('manage.used'),
                  cell: ({ used }: DefinitionSummary) =>
                    used ? t('manage.yes') : t('manage.no'),
                },
              ]}
              rows={definitions}
              keyOf={({ key, version }) => `${key}:${version}`}
            />
          </div>
        )}
      </AnswerFrame>
    </section>
  );
};
