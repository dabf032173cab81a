import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  DialogTrigger,
  TextField,
} from '@backstage/ui';
import {
  commitPath,
  type Comparison,
  type RepositoryName,
} from '@boardwalk/plugin-git-common';
import { reasonOf, statusOf } from '@boardwalk/ui';
import { RiGitMergeLine } from '@remixicon/react';
import { useState } from 'react';
import { gitApiRef } from '../api/GitApi';
import { useGitTranslation } from '../translation/useGitTranslation';
import styles from './Compare.module.css';

/** Merges after a question. It says what happened where somebody else was faster. */
export const MergeButton = (props: {
  repository: RepositoryName;
  comparison: Comparison;
  onMerged: () => void;
  /** The refs are no longer as they were compared. */
  onMoved: () => void;
}) => {
  const { repository, comparison, onMerged, onMoved } = props;
  const { base, head, headSha } = comparison;
  const api = useApi(gitApiRef);
  const toasts = useApi(toastApiRef);
  const { t } = useGitTranslation();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState('');
  const [error, setError] = useState<Error>();
  const moved = error && statusOf(error) === 409;
  const merge = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const commit = await api.merge(repository, {
        base,
        head,
        expectedHeadSha: headSha,
        message: message.trim() || undefined,
      });
      setOpen(false);
      toasts.post({
        title: t('compare.merged', { base, head }),
        status: 'success',
        timeout: 10_000,
        links: [
          {
            label: t('compare.mergedLink'),
            href: commitPath(repository, commit.sha),
          },
        ],
      });
      onMerged();
    } catch (cause) {
      setError(cause instanceof Error ? cause : new Error(String(cause)));
    } finally {
      setBusy(false);
    }
  };
  return (
    <DialogTrigger
      isOpen={open}
      onOpenChange={isOpen => {
        setOpen(isOpen);
        if (!isOpen && moved) onMoved();
        setError(undefined);
      }}
    >
      <Button iconStart={<RiGitMergeLine />}>{t('compare.merge')}</Button>
      <Dialog>
        <DialogHeader>{t('compare.mergeTitle', { base, head })}</DialogHeader>
        <DialogBody>
          <p className={styles.question}>{t('compare.mergeText', { base })}</p>
          <TextField
            label={t('compare.message')}
            description={t('compare.messageHint')}
            maxLength={500}
            value={message}
            onChange={setMessage}
          />
          {error && (
            <p role="alert">
              {t('common.failed', { message: reasonOf(error) })}
              {moved && ` ${t('compare.moved')}`}
            </p>
          )}
        </DialogBody>
        <DialogFooter>
          <Button
            isPending={busy}
            isDisabled={moved}
            onPress={() => void merge()}
          >
            {t('compare.mergeConfirm')}
          </Button>
          <Button variant="secondary" slot="close">
            {t(moved ? 'common.close' : 'common.cancel')}
          </Button>
        </DialogFooter>
      </Dialog>
    </DialogTrigger>
  );
};
