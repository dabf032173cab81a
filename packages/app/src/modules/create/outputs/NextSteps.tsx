import { productionSteps } from './productionSteps';
import type { CreatedSummary } from './summary';
import styles from './Outputs.module.css';

const withCode = (text: string) =>
  text
    .split('`')
    .map((part, index) =>
      index % 2 === 1 ? <code key={part}>{part}</code> : part,
    );

/** Three steps, numbered. */
export const NextSteps = ({ summary }: { summary: CreatedSummary }) => (
  <ol className={styles.steps}>
    {productionSteps(summary).map(step => (
      <li key={step.title} className={styles.step}>
        <span className={styles.stepTitle}>{step.title}</span>
        <span>{withCode(step.text)}</span>
      </li>
    ))}
  </ol>
);
