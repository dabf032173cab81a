import { inHereDocument, inSingleQuotes } from './shellText';

interface Target {
  /** Entity ref, or the name under which it is reported. */
  service: string;
  /** Absolute, up to `/api/dora`. */
  address: string;
}

const indent = (text: string, spaces: number) =>
  text.replace(/^(?=.)/gm, ' '.repeat(spaces));

/** Posts an event with the fields that tell deployments of a pipeline apart. */
const script = ({ service, address }: Target, fields: string[]) => {
  const event = [
    '"type": "deployment"',
    `"service": ${inHereDocument(JSON.stringify(service))}`,
    '"environment": "production"',
    '"finishedAt": "$(date -u +%Y-%m-%dT%H:%M:%SZ)"',
    ...fields,
  ];
  return `curl --fail-with-body --retry 5 --retry-all-errors "${address}/v1/events" \\
  -H "Authorization: Bearer $DORA_TOKEN" -H 'Content-Type: application/json' \\
  --data-binary @- <<EVENT
{
${event.map(field => `  ${field}`).join(',\n')}
}
EVENT
`;
};

/** Three lines for the end of any script that deploys. */
export const curlSnippet = ({ service, address }: Target): string =>
  `curl --fail-with-body "${address}/v1/events" \\
  -H "Authorization: Bearer $DORA_TOKEN" -H 'Content-Type: application/json' \\
  -d '{"type":"deployment","source":"script","id":"'"$(date +%s)"'","service":${inSingleQuotes(
    JSON.stringify(service),
  )},"environment":"production","status":"success","finishedAt":"'"$(date -u +%Y-%m-%dT%H:%M:%SZ)"'"}'
`;

/** A step of GitHub Actions, the last of the job that deploys. */
export const githubSnippet = (target: Target): string =>
  `- name: Report the deployment
  if: \${{ !cancelled() }}
  env:
    DORA_TOKEN: \${{ secrets.DORA_TOKEN }}
    STATUS: \${{ job.status }}
  run: |
${indent(
  script(target, [
    '"source": "github-actions"',
    '"id": "$GITHUB_RUN_ID"',
    '"attempt": $GITHUB_RUN_ATTEMPT',
    '"status": "$STATUS"',
    '"revision": "$GITHUB_SHA"',
    '"repository": "$GITHUB_SERVER_URL/$GITHUB_REPOSITORY"',
  ]),
  4,
)}`;

/** What a job of GitLab CI that deploys does at its end. */
export const gitlabSnippet = (target: Target): string =>
  `after_script:
  - |
${indent(
  script(target, [
    '"source": "gitlab-ci"',
    '"id": "$CI_JOB_ID"',
    '"status": "$([ "$CI_JOB_STATUS" = success ] && echo success || echo failure)"',
    '"revision": "$CI_COMMIT_SHA"',
    '"repository": "$CI_PROJECT_URL"',
  ]),
  4,
)}`;
