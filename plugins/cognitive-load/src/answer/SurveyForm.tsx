import type { InvitedSurvey } from '@boardwalk/plugin-cognitive-load-common';
import { Button, TextAreaField } from '@backstage/ui';
import { useEffect, useRef, useState } from 'react';
import { useLoadTranslation } from '../translation/useLoadTranslation';
import { ChoiceField } from './ChoiceField';
import { DeclineButton } from './DeclineButton';
import { emphasise } from './emphasise';
import { MissingReview } from './MissingReview';
import { dropDraft, keepDraft, readDraft } from './surveyDraft';
import { SurveyQuestions } from './SurveyQuestions';
import { keysOf, surveySections } from './surveySections';
import { useSendAnswers, type SendOutcome } from './useSendAnswers';
import styles from './Survey.module.css';

const SCREENER = 'screener';
const GROUP = 'group';

/** Puts the focus on the first box of a question. */
function goTo(form: HTMLElement | null, key: string) {
  const field = form?.querySelector(`[data-question="${key}"]`);
  field?.scrollIntoView({ block: 'start' });
  field?.querySelector<HTMLElement>('input')?.focus({ preventScroll: true });
}

/** The questions of a survey, and sending them. */
export const SurveyForm = (props: {
  survey: InvitedSurvey;
  /** Ref of whoever answers; it only keeps drafts of several people apart. */
  person: string;
  onDone: (outcome: SendOutcome) => void;
  onDeclined: () => void;
}) => {
  const { t } = useLoadTranslation();
  const { survey, person, onDone, onDeclined } = props;
  const { waveId, definition, prompt, groups } = survey;
  const form = useRef<HTMLDivElement>(null);
  const [draft, setDraft] = useState(() => readDraft(waveId, person));
  const [review, setReview] = useState(false);
  const [complain, setComplain] = useState(false);
  const { send, busy, error } = useSendAnswers(waveId);
  useEffect(() => keepDraft(waveId, person, draft), [waveId, person, draft]);

  const { options } = definition.screener;
  // Whoever gets a micro-prompt has just taken something to production.
  const recent = prompt
    ? options.find(({ eligible }) => eligible)?.key
    : draft.recent;
  const skipped = options.some(
    ({ key, eligible }) => key === recent && !eligible,
  );
  const sections = surveySections(definition, { prompt, skipped });
  const keys = keysOf(sections);
  const homeGroup = groups.length === 1 ? groups[0].ref : draft.homeGroup;
  const comment = prompt ? undefined : definition.comment;
  const first = prompt ? 1 : 2;

  const all = keys.length + first - 1;
  const done =
    keys.filter(key => draft.answers[key] !== undefined).length +
    (!prompt && recent ? 1 : 0);
  const missing = sections
    .flatMap(({ items, ratings }) => [...items, ...ratings])
    .filter(({ key }) => draft.answers[key] === undefined);

  const submit = async () => {
    if (!recent || !homeGroup) return;
    const answers = Object.fromEntries(
      keys.flatMap(key =>
        draft.answers[key] === undefined ? [] : [[key, draft.answers[key]]],
      ),
    );
    const words = comment && draft.comment.trim();
    const outcome = await send({
      homeGroup,
      recent,
      answers,
      ...(words ? { comment: words } : {}),
    });
    if (!outcome) return;
    dropDraft(waveId, person);
    onDone(outcome);
  };
  const check = () => {
    setComplain(true);
    if (!recent) goTo(form.current, SCREENER);
    else if (!homeGroup) goTo(form.current, GROUP);
    else if (missing.length > 0) setReview(true);
    else void submit();
  };
  const change = (next: Partial<typeof draft>) => {
    setReview(false);
    setDraft(current => ({ ...current, ...next }));
  };

  return (
    <div ref={form} className={styles.section}>
      <section className={styles.promise} aria-labelledby={`promise-${waveId}`}>
        <h2 id={`promise-${waveId}`}>{t('answer.promise')}</h2>
        <p>{definition.promise}</p>
      </section>
      <div className={styles.progress}>
        <progress
          aria-label={t('answer.progressLabel')}
          max={all}
          value={done}
        />
        <span>
          {t('answer.progress', { done: String(done), all: String(all) })}
        </span>
      </div>
      <p className={styles.intro}>{emphasise(definition.intro)}</p>
      <p className={styles.small}>{t('answer.keys')}</p>

      {groups.length > 1 && (
        <ChoiceField
          name={GROUP}
          question={t('answer.group')}
          hint={t('answer.groupHint')}
          error={complain && !homeGroup ? t('answer.groupMissing') : undefined}
          options={groups.map(({ ref, title }) => ({ key: ref, label: title }))}
          value={draft.homeGroup}
          onChange={group => change({ homeGroup: group })}
        />
      )}
      {!prompt && (
        <ChoiceField
          name={SCREENER}
          question={definition.screener.question}
          position={1}
          error={complain && !recent ? t('answer.screenerMissing') : undefined}
          options={options}
          value={draft.recent}
          onChange={key => change({ recent: key })}
        />
      )}
      {skipped && <p className={styles.small}>{t('answer.skipped')}</p>}
      <SurveyQuestions
        definition={definition}
        sections={sections}
        first={first}
        answers={draft.answers}
        onAnswer={(key, value) =>
          change({ answers: { ...draft.answers, [key]: value } })
        }
      />
      {comment && (
        <div className={styles.comment}>
          <TextAreaField
            label={t('answer.comment', { question: comment.question })}
            description={`${t('answer.commentHint')} ${t('answer.commentLeft', {
              left: String(comment.maxLength - draft.comment.length),
            })}`}
            maxLength={comment.maxLength}
            value={draft.comment}
            onChange={words => change({ comment: words })}
          />
        </div>
      )}
      <p className={styles.small}>
        {groups.length === 1 &&
          `${t('answer.groupOnly', { group: groups[0].title })} `}
        {t('answer.draft')} {t('answer.sendOnce')}
      </p>
      {error && (
        <div className={styles.review} role="alert">
          <h2>{error.title}</h2>
          <p>{error.text}</p>
        </div>
      )}
      {review && missing.length > 0 ? (
        <MissingReview
          missing={missing}
          busy={busy}
          onGoTo={key => goTo(form.current, key)}
          onSend={() => void submit()}
        />
      ) : (
        <div className={styles.actions}>
          <Button isPending={busy} onPress={check}>
            {busy ? t('answer.sending') : t('answer.send')}
          </Button>
          <DeclineButton
            waveId={waveId}
            onDeclined={() => {
              dropDraft(waveId, person);
              onDeclined();
            }}
          />
        </div>
      )}
    </div>
  );
};
