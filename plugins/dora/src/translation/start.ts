/** Words of the lines with which a service starts to report. */
export const start = {
  title: 'Start with {{service}}',
  text: 'Put this at the end of what deploys it. The next deployment is then on this page, a few seconds after it ends.',
  ways: 'Where it deploys from',
  curl: 'Any script',
  github: 'GitHub Actions',
  gitlab: 'GitLab CI',
  curlTitle: 'Three lines of shell',
  githubTitle: 'Last step of the job that deploys',
  gitlabTitle: 'In the job that deploys',
  token:
    'DORA_TOKEN is a token that may report events and nothing else. Platform engineers hand it out; keep it as a secret of the pipeline.',
  copy: 'Copy',
  copied: 'Copied',
  copyOf: 'Copy: {{title}}',
  copiedOf: 'Copied: {{title}}',
  copyFailed: 'The browser does not let us copy here: select the text instead.',
  button: 'How to start',
  buttonOf: 'How to start: {{service}}',
  close: 'Close',
} as const;
