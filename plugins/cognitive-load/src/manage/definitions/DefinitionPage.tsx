import { Link, useParams, useSearchParams } from 'react-router-dom';
import { SurveyPreview } from '../../answer/SurveyPreview';
import { AnswerFrame } from '../../states/AnswerFrame';
import { useLoadTranslation } from '../../translation/useLoadTranslation';
import { ModulePicker } from '../form/ModulePicker';
import { useManageLink } from '../useManageLink';
import { useDefinition } from '../useWaves';
import link from '../../table/Link.module.css';
import styles from '../../dashboard/Dashboard.module.css';

/** How a survey looks, with the blocks that are switched on in the address. */
export const DefinitionPage = () => {
  const { key = '', version = '' } = useParams();
  const { t } = useLoadTranslation();
  const to = useManageLink();
  const [params, setParams] = useSearchParams();
  const on = (params.get('modules') ?? '').split(',').filter(Boolean);
  const answer = useDefinition(key, Number(version));
  return (
    <section className={styles.stack}>
      <p>
        <Link to={to('questions')} className={link.link}>
          {t('manage.definitionsTitle')}
        </Link>
      </p>
      <AnswerFrame
        what={t('manage.whatDefinitions')}
        answer={answer}
        height={400}
      >
        {({ definition }) => (
          <>
            <h2 className={styles.heading}>
              {t('manage.definitionOf', {
                title: definition.title,
                version: String(definition.version),
              })}
            </h2>
            <p className={styles.note}>{t('manage.previewNote')}</p>
            <ModulePicker
              modules={definition.modules}
              chosen={on}
              onChange={keys =>
                setParams(keys.length > 0 ? { modules: keys.join() } : {}, {
                  replace: true,
                })
              }
            />
            <SurveyPreview
              definition={{
                ...definition,
                modules: definition.modules.map(module => ({
                  ...module,
                  enabled: on.includes(module.key),
                })),
              }}
            />
          </>
        )}
      </AnswerFrame>
    </section>
  );
};
