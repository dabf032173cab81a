import {
  DEFAULT_THRESHOLDS,
  type DefinitionSummary,
} from '@boardwalk/plugin-cognitive-load-common';
import {
  Button,
  ButtonLink,
  NumberField,
  Select,
  TextField,
} from '@backstage/ui';
import { useState } from 'react';
import { useGroups } from '../../entity/useGroups';
import { AnswerFrame } from '../../states/AnswerFrame';
import { DateField } from '../../table/DateField';
import { useLoadTranslation } from '../../translation/useLoadTranslation';
import { useManageLink } from '../useManageLink';
import { useDefinition } from '../useWaves';
import { AudiencePicker } from './AudiencePicker';
import { ModulePicker } from './ModulePicker';
import type { WaveInput } from './waveInput';
import styles from './WaveForm.module.css';

const KINDS = ['scheduled', 'baseline'] as const;
const THRESHOLDS = [
  ['headline', 'manage.headline'],
  ['items', 'manage.items'],
  ['comments', 'manage.commentsK'],
] as const;

const idOf = ({ key, version }: { key: string; version: number }) =>
  `${key}:${version}`;

/** All about a wave that is not open yet. */
export const WaveForm = (props: {
  initial: WaveInput;
  definitions: DefinitionSummary[];
  onSave: (input: WaveInput) => Promise<void>;
}) => {
  const { t } = useLoadTranslation();
  const to = useManageLink();
  const { definitions, onSave } = props;
  const [input, setInput] = useState(props.initial);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const groups = useGroups();
  const { key, version } = input.definition;
  const definition = useDefinition(key, version);
  const change = (next: Partial<WaveInput>) =>
    setInput(current => ({ ...current, ...next }));
  const save = async () => {
    if (input.audience.length === 0) {
      setError(t('manage.audienceMissing'));
      return;
    }
    setBusy(true);
    setError(undefined);
    try {
      await onSave(input);
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      setError(t('manage.saveFailed', { message }));
      setBusy(false);
    }
  };
  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label={t('manage.name')}
        description={t('manage.nameHint')}
        isRequired
        maxLength={200}
        value={input.title}
        onChange={title => change({ title })}
      />
      <div className={styles.pair}>
        <Select
          label={t('manage.kind')}
          options={KINDS.map(id => ({ id, label: t(`manage.kind${id}`) }))}
          selectedKey={input.kind}
          onSelectionChange={kind =>
            change({ kind: kind as WaveInput['kind'] })
          }
        />
        <Select
          label={t('manage.definition')}
          options={definitions.map(one => ({
            id: idOf(one),
            label: t('manage.definitionOf', {
              title: one.title,
              version: String(one.version),
            }),
          }))}
          selectedKey={idOf(input.definition)}
          onSelectionChange={chosen => {
            const next = definitions.find(one => idOf(one) === chosen);
            if (next)
              change({
                definition: { key: next.key, version: next.version },
                modules: [],
              });
          }}
        />
      </div>
      <div>
        <ButtonLink
          variant="secondary"
          href={to('questions', key, String(version))}
        >
          {t('manage.preview')}
        </ButtonLink>
      </div>
      <AnswerFrame
        what={t('manage.whatDefinitions')}
        answer={definition}
        height={80}
      >
        {({ definition: { modules } }) => (
          <ModulePicker
            modules={modules}
            chosen={input.modules}
            onChange={keys => change({ modules: keys })}
          />
        )}
      </AnswerFrame>
      <AnswerFrame what={t('manage.whatAudience')} answer={groups} height={160}>
        {found => (
          <AudiencePicker
            groups={found}
            chosen={input.audience}
            onChange={audience => change({ audience })}
          />
        )}
      </AnswerFrame>
      <fieldset className={styles.fieldset}>
        <legend>{t('manage.dates')}</legend>
        <div className={styles.pair}>
          <DateField
            label={t('manage.opensAt')}
            hint={t('manage.opensAtHint')}
            type="datetime-local"
            value={input.opensAt}
            onChange={opensAt => change({ opensAt })}
          />
          <DateField
            label={t('manage.closesAt')}
            hint={t('manage.closesAtHint')}
            type="datetime-local"
            required
            value={input.closesAt}
            onChange={closesAt => change({ closesAt })}
          />
        </div>
      </fieldset>
      <fieldset className={styles.fieldset}>
        <legend>{t('manage.thresholds')}</legend>
        <p className={styles.hint}>{t('manage.thresholdsHint')}</p>
        <div className={styles.pair}>
          {THRESHOLDS.map(([name, label]) => (
            <NumberField
              key={name}
              label={t(label)}
              minValue={DEFAULT_THRESHOLDS[name]}
              maxValue={100}
              step={1}
              value={input.thresholds[name]}
              onChange={value =>
                change({ thresholds: { ...input.thresholds, [name]: value } })
              }
            />
          ))}
        </div>
      </fieldset>
      {error && <p role="alert">{error}</p>}
      <div>
        <Button type="submit" isPending={busy}>
          {t('manage.saveDraft')}
        </Button>
      </div>
    </form>
  );
};
