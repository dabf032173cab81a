import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  DialogTrigger,
  type ButtonProps,
} from '@backstage/ui';
import { useState, type ReactNode } from 'react';
import { reasonOf } from '../reading/reasonOf';

/** Does something after a question that says what happens. It stays open when that fails. */
export const ConfirmButton = (props: {
  label: string;
  /** A longer name, where several buttons are called the same. */
  name?: string;
  title: string;
  /** What happens. */
  children: ReactNode;
  confirm: string;
  cancel: string;
  /** Says that it failed, and why. */
  failed: (message: string) => string;
  variant?: ButtonProps['variant'];
  size?: ButtonProps['size'];
  isDisabled?: boolean;
  onConfirm: () => Promise<void>;
}) => {
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const run = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await props.onConfirm();
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
      }}
    >
      <Button
        variant={props.variant ?? 'secondary'}
        size={props.size}
        isDisabled={props.isDisabled}
        aria-label={props.name}
      >
        {props.label}
      </Button>
      <Dialog>
        <DialogHeader>{props.title}</DialogHeader>
        <DialogBody>
          {props.children}
          {error && <p role="alert">{props.failed(error)}</p>}
        </DialogBody>
        <DialogFooter>
          <Button isPending={busy} onPress={() => void run()}>
            {props.confirm}
          </Button>
          <Button variant="secondary" slot="close">
            {props.cancel}
          </Button>
        </DialogFooter>
      </Dialog>
    </DialogTrigger>
  );
};
