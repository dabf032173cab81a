import { isAnswering } from './isAnswering';
import { withoutAnswering } from './withoutAnswering';

const WAVE = '/survey/6f1c2d4e-0a1b-4c2d-8e3f-0123456789ab';

it.each([
  [WAVE, true],
  [`${WAVE}/`, true],
  [`${WAVE}?from=mail`, true],
  ['/survey', false],
  ['/survey/groups', false],
  ['/survey/manage/6f1c2d4e-0a1b-4c2d-8e3f-0123456789ab', false],
  ['/catalog', false],
])('%s is a page on which one answers: %s', (address, answering) => {
  expect(isAnswering(address)).toBe(answering);
});

describe('withoutAnswering', () => {
  const send = () => {
    const captureEvent = jest.fn();
    return { captureEvent, api: withoutAnswering({ captureEvent }) };
  };
  const event = (action: string, subject: string) => ({
    action,
    subject,
    context: {
      pluginId: 'app',
      extensionId: 'app',
      extension: 'app',
      routeRef: '',
    },
  });
  afterEach(() => window.history.replaceState(null, '', '/'));

  it('lets other events through', () => {
    const { captureEvent, api } = send();
    api.captureEvent(event('navigate', '/catalog'));
    expect(captureEvent).toHaveBeenCalledTimes(1);
  });

  it('sends nothing that leads to a survey', () => {
    const { captureEvent, api } = send();
    api.captureEvent(event('navigate', WAVE));
    api.captureEvent({
      ...event('click', 'Answer now'),
      attributes: { to: WAVE },
    });
    expect(captureEvent).not.toHaveBeenCalled();
  });

  it('sends nothing while somebody is at one', () => {
    const { captureEvent, api } = send();
    window.history.replaceState(null, '', WAVE);
    api.captureEvent(event('click', 'Send answers'));
    expect(captureEvent).not.toHaveBeenCalled();
  });
});
