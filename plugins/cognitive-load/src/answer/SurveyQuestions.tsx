import type {
  SurveyAnswers,
  SurveyDefinition,
} from '@boardwalk/plugin-cognitive-load-common';
import { QuestionField } from './QuestionField';
import { RatingField } from './RatingField';
import type { SurveySection } from './surveySections';
import styles from './Survey.module.css';

/** Questions one below the other, in their sections. */
export const SurveyQuestions = (props: {
  definition: SurveyDefinition;
  sections: SurveySection[];
  /** Number of the first question. */
  first: number;
  answers: SurveyAnswers;
  onAnswer: (key: string, value: number | null) => void;
}) => {
  const { definition, sections, first, answers, onAnswer } = props;
  let position = first - 1;
  return (
    <>
      {sections.map(({ key, title, intro, attribution, items, ratings }) => (
        <section key={key} className={styles.section} aria-label={title}>
          {title && <h2 className={styles.heading}>{title}</h2>}
          {intro && <p className={styles.intro}>{intro}</p>}
          {items.map(item => {
            position += 1;
            return (
              <QuestionField
                key={item.key}
                item={item}
                position={position}
                notApplicable={definition.notApplicable}
                value={answers[item.key]}
                onChange={value => onAnswer(item.key, value)}
              />
            );
          })}
          {ratings.map(rating => {
            position += 1;
            return (
              <RatingField
                key={rating.key}
                rating={rating}
                position={position}
                notApplicable={definition.notApplicable}
                value={answers[rating.key]}
                onChange={value => onAnswer(rating.key, value)}
              />
            );
          })}
          {attribution && <p className={styles.small}>{attribution}</p>}
        </section>
      ))}
    </>
  );
};
