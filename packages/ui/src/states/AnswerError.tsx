import { Button } from '@backstage/ui';
import { RiLock2Line, RiQuestionLine, RiWifiOffLine } from '@remixicon/react';
import { reasonOf } from '../reading/reasonOf';
import { statusOf } from '../reading/statusOf';
import { Message } from './Message';

/** What is said of an answer that failed. */
export interface AnswerErrorTexts {
  forbiddenTitle: string;
  forbiddenText: string;
  unknownTitle: string;
  /** What the server says when left out. */
  unknownText?: string;
  errorTitle: string;
  tryAgain: string;
}

/** Why something is not there: no permission, unknown, or a failure that may pass. */
export const AnswerError = (props: {
  error: Error;
  texts: AnswerErrorTexts;
  onRetry: () => void;
}) => {
  const { error, texts, onRetry } = props;
  switch (statusOf(error)) {
    case 403:
      return (
        <Message icon={<RiLock2Line />} title={texts.forbiddenTitle} alert>
          {texts.forbiddenText}
        </Message>
      );
    case 404:
      return (
        <Message icon={<RiQuestionLine />} title={texts.unknownTitle} alert>
          {texts.unknownText ?? reasonOf(error)}
        </Message>
      );
    default:
      return (
        <Message
          icon={<RiWifiOffLine />}
          title={texts.errorTitle}
          alert
          actions={
            <Button size="small" variant="secondary" onPress={onRetry}>
              {texts.tryAgain}
            </Button>
          }
        >
          {reasonOf(error)}
        </Message>
      );
  }
};
