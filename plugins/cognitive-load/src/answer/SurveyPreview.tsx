import type { SurveyDefinition } from '@boardwalk/plugin-cognitive-load-common';
import { useLoadTranslation } from '../translation/useLoadTranslation';
import { ChoiceField } from './ChoiceField';
import { emphasise } from './emphasise';
import { SurveyQuestions } from './SurveyQuestions';
import { surveySections } from './surveySections';
import styles from './Survey.module.css';

const nothing = () => {};

/** The survey as people see it, without a way to answer. */
export const SurveyPreview = (props: { definition: SurveyDefinition }) => {
  const { t } = useLoadTranslation();
  const { definition } = props;
  return (
    <fieldset disabled className={styles.preview}>
      <div className={styles.page}>
        <section className={styles.promise}>
          <h2>{t('answer.promise')}</h2>
          <p>{definition.promise}</p>
        </section>
        <p className={styles.intro}>{emphasise(definition.intro)}</p>
        <ChoiceField
          name="screener"
          question={definition.screener.question}
          position={1}
          hint={t('manage.screenerNote')}
          options={definition.screener.options}
          value={undefined}
          onChange={nothing}
        />
        <SurveyQuestions
          definition={definition}
          sections={surveySections(definition, {
            prompt: null,
            skipped: false,
          })}
          first={2}
          answers={{}}
          onAnswer={nothing}
        />
        {definition.comment && (
          <p className={styles.comment}>
            {t('answer.comment', { question: definition.comment.question })}
          </p>
        )}
      </div>
    </fieldset>
  );
};
