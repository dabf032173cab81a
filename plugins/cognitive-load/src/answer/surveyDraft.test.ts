import { dropDraft, keepDraft, readDraft } from './surveyDraft';

const draft = {
  recent: '30-days',
  answers: { know: 4 },
  comment: 'Fewer tabs',
};

beforeEach(() => {
  window.sessionStorage.clear();
  window.localStorage.clear();
});

it('keeps a draft in the tab, and nowhere else', () => {
  keepDraft('w1', 'user:default/maya', draft);
  expect(readDraft('w1', 'user:default/maya')).toEqual(draft);
  expect(readDraft('w2', 'user:default/maya').answers).toEqual({});
  expect(window.localStorage).toHaveLength(0);
});

it('forgets a draft once it is sent', () => {
  keepDraft('w1', 'user:default/maya', draft);
  dropDraft('w1', 'user:default/maya');
  expect(window.sessionStorage).toHaveLength(0);
});

it('throws away what somebody else left in the tab', () => {
  keepDraft('w1', 'user:default/maya', draft);
  expect(readDraft('w1', 'user:default/jonas')).toEqual({
    answers: {},
    comment: '',
  });
  expect(window.sessionStorage).toHaveLength(0);
});

it('begins anew when what is kept makes no sense', () => {
  window.sessionStorage.setItem('boardwalk.survey-draft:w1:me', '{');
  expect(readDraft('w1', 'me')).toEqual({ answers: {}, comment: '' });
});
