import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  DialogTrigger,
} from '@backstage/ui';
import type { NewToken } from '@boardwalk/plugin-git-common';
import { reasonOf } from '@boardwalk/ui';
import { RiAddLine } from '@remixicon/react';
import { useState } from 'react';
import { useGitTranslation } from '../translation/useGitTranslation';
import { NO_INPUT, toNewToken } from './tokenInput';
import { TokenFields } from './TokenFields';

/** Makes a token. It stays open, with what was typed, when that fails. */
export const NewTokenDialog = (props: {
  onCreate: (token: NewToken) => Promise<void>;
}) => {
  const { t } = useGitTranslation();
  const [open, setOpen] = useState(false);
  const [input, setInput] = useState(NO_INPUT);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const token = toNewToken(input);
  const create = async () => {
    if (!token) return;
    setBusy(true);
    setError(undefined);
    try {
      await props.onCreate(token);
      setOpen(false);
    } catch (cause) {
      setError(reasonOf(cause));
    } finally {
      setBusy(false);
    }
  };
  return (
    <DialogTrigger
      isOpen={open}
      onOpenChange={isOpen => {
        setOpen(isOpen);
        setError(undefined);
        if (isOpen) setInput(NO_INPUT);
      }}
    >
      <Button iconStart={<RiAddLine />}>{t('tokens.new')}</Button>
      <Dialog>
        <DialogHeader>{t('tokens.new')}</DialogHeader>
        <DialogBody>
          <TokenFields
            input={input}
            onChange={change =>
              setInput(current => ({ ...current, ...change }))
            }
          />
          {error && (
            <p role="alert">{t('common.failed', { message: error })}</p>
          )}
        </DialogBody>
        <DialogFooter>
          <Button
            isPending={busy}
            isDisabled={!token}
            onPress={() => void create()}
          >
            {t('tokens.create')}
          </Button>
          <Button variant="secondary" slot="close">
            {t('common.cancel')}
          </Button>
        </DialogFooter>
      </Dialog>
    </DialogTrigger>
  );
};
