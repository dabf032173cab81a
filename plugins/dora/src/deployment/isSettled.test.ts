import type {
  CorrectionRow,
  DeploymentAnswer,
  DeploymentRow,
} from '@boardwalk/plugin-dora-common';
import { isSettled } from './isSettled';

const correction = (failed: boolean) => ({ kind: 'verdict', failed } as const);
const answer = (
  deployment: Partial<DeploymentRow>,
  ...corrections: Partial<CorrectionRow>[]
) => ({ deployment, corrections } as DeploymentAnswer);

describe('isSettled', () => {
  it.each([
    ['nothing was corrected', answer({ failureMethod: 'status' })],
    [
      'the newest correction counts',
      answer(
        { failureMethod: 'override', failed: false },
        correction(false),
        correction(true),
      ),
    ],
    [
      'only a cause was corrected',
      answer({ failureMethod: 'explicit' }, { kind: 'cause', failed: null }),
    ],
  ])('is when %s', (_, value) => {
    expect(isSettled(value)).toBe(true);
  });

  it.each([
    ['its service is being computed', answer({ pending: true })],
    [
      'a correction does not count yet',
      answer({ failureMethod: 'explicit', failed: true }, correction(false)),
    ],
    [
      'an older correction counts',
      answer({ failureMethod: 'override', failed: true }, correction(false)),
    ],
    [
      'a correction that was undone still counts',
      answer({ failureMethod: 'override', failed: false }),
    ],
  ])('is not when %s', (_, value) => {
    expect(isSettled(value)).toBe(false);
  });
});
