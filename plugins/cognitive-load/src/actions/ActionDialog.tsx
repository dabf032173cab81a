import {
  LOAD_ACTION_STATES,
  type LoadAction,
  type LoadActionState,
} from '@boardwalk/plugin-cognitive-load-common';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  DialogTrigger,
  Select,
  TextField,
} from '@backstage/ui';
import { useState, type ReactElement } from 'react';
import type { CatalogGroup } from '../entity/useGroups';
import { DateField } from '../table/DateField';
import { useLoadTranslation } from '../translation/useLoadTranslation';
import styles from './Actions.module.css';

/** What the form is about; empty texts were left out. */
export interface ActionInput {
  title: string;
  metric: string;
  ownerRef: string;
  state: LoadActionState;
  due: string;
  url: string;
}

/** Writes an action down, or changes one. It stays open, with the words, when saving fails. */
export const ActionDialog = (props: {
  trigger: ReactElement;
  /** The action that is changed; left out for a new one. */
  action?: LoadAction;
  /** Who would own a new one. */
  owner: string;
  groups: CatalogGroup[];
  metrics: { metric: string; title: string }[];
  onSave: (input: ActionInput) => Promise<void>;
}) => {
  const { t } = useLoadTranslation();
  const { action, groups, metrics } = props;
  const initial: ActionInput = {
    title: action?.title ?? '',
    metric: action?.metric ?? metrics[0]?.metric ?? 'index',
    ownerRef: action?.ownerRef ?? props.owner,
    state: action?.state ?? 'open',
    due: action?.due?.slice(0, 10) ?? '',
    url: action?.url ?? '',
  };
  const [open, setOpen] = useState(false);
  const [input, setInput] = useState(initial);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const change = (next: Partial<ActionInput>) =>
    setInput(current => ({ ...current, ...next }));
  const save = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await props.onSave({ ...input, title: input.title.trim() });
      setOpen(false);
    } catch (cause) {
      setError(cause instanceof Error ? cause.message : String(cause));
    } finally {
      setBusy(false);
    }
  };
  const owners = groups.some(({ ref }) => ref === input.ownerRef)
    ? groups
    : [{ ref: input.ownerRef, title: input.ownerRef }, ...groups];
  return (
    <DialogTrigger
      isOpen={open}
      onOpenChange={isOpen => {
        setOpen(isOpen);
        if (!isOpen) return;
        setInput(initial);
        setError(undefined);
      }}
    >
      {props.trigger}
      <Dialog>
        <DialogHeader>
          {action ? t('actions.editTitle') : t('actions.addTitle')}
        </DialogHeader>
        <DialogBody>
          <div className={styles.form}>
            <TextField
              label={t('actions.name')}
              isRequired
              maxLength={200}
              value={input.title}
              onChange={title => change({ title })}
            />
            {!action && (
              <Select
                label={t('actions.about')}
                options={metrics.map(({ metric, title }) => ({
                  id: metric,
                  label: title,
                }))}
                selectedKey={input.metric}
                onSelectionChange={key => change({ metric: String(key) })}
              />
            )}
            <Select
              label={t('actions.owner')}
              description={t('actions.ownerHint')}
              search={{ placeholder: t('dashboard.groupSearch') }}
              options={owners.map(({ ref, title }) => ({
                id: ref,
                label: title,
              }))}
              selectedKey={input.ownerRef}
              onSelectionChange={key => change({ ownerRef: String(key) })}
            />
            {action && (
              <Select
                label={t('actions.state')}
                options={LOAD_ACTION_STATES.map(state => ({
                  id: state,
                  label: t(`actions.state${state}`),
                }))}
                selectedKey={input.state}
                onSelectionChange={key =>
                  change({ state: key as LoadActionState })
                }
              />
            )}
            <DateField
              label={t('actions.due')}
              type="date"
              value={input.due}
              onChange={due => change({ due })}
            />
            <TextField
              label={t('actions.url')}
              type="url"
              value={input.url}
              onChange={url => change({ url })}
            />
            {error && (
              <p role="alert">{t('actions.failed', { message: error })}</p>
            )}
          </div>
        </DialogBody>
        <DialogFooter>
          <Button
            isPending={busy}
            isDisabled={input.title.trim() === ''}
            onPress={() => void save()}
          >
            {t('actions.save')}
          </Button>
          <Button variant="secondary" slot="close">
            {t('common.cancel')}
          </Button>
        </DialogFooter>
      </Dialog>
    </DialogTrigger>
  );
};
