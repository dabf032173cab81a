import type { ControlRule, RiskAnswers } from './controls';

const CI = ['.github/workflows/ci.yml', '.gitlab-ci.yml'];

const runs = ({ kind }: RiskAnswers) => kind !== 'documentation';
const sensitive = ({ risk }: RiskAnswers) =>
  risk.dataClassification === 'confidential' ||
  risk.dataClassification === 'personal';
const personal = ({ risk }: RiskAnswers) =>
  risk.dataClassification === 'personal';
const keepsData = ({ needs }: RiskAnswers) => needs.database || needs.bucket;
const holdsData = (answers: RiskAnswers) =>
  keepsData(answers) || answers.needs.cache || answers.needs.queue;
const onInternet = (answers: RiskAnswers) =>
  runs(answers) && answers.risk.exposure === 'internet';
const when =
  (applies: (answers: RiskAnswers) => boolean, reason: string) =>
  (answers: RiskAnswers) =>
    applies(answers) ? reason : undefined;
const always = (reason: string) => () => reason;

const EVERY = 'Every repository has it.';
const EVERY_RUNNING = 'Everything that runs has it.';

const classified = ({ risk }: RiskAnswers) =>
  `The data is classified as ${risk.dataClassification}.`;

/** All controls that answers can switch on. Titles are read in forms and documents. */
export const CONTROLS: readonly ControlRule[] = [
  {
    id: 'code-review',
    title: 'Review by the owners',
    means:
      'CODEOWNERS names the owning team, so that a host that reads it asks them before a change is merged.',
    because: always(EVERY),
    paths: ['CODEOWNERS'],
    duty: 'Protect the default branch on the Git host, with a review by the owners.',
    source: 'NIST SP 800-218, PW.7',
  },
  {
    id: 'secret-scanning',
    title: 'Secret scanning',
    means:
      'Each change is searched for credentials; a find stops the pipeline.',
    because: always(EVERY),
    paths: CI,
    source: 'NIST SP 800-218, PS.1',
  },
  {
    id: 'vulnerability-disclosure',
    title: 'A way to report weaknesses',
    means: 'SECURITY.md says where to report a weakness and what happens then.',
    because: always(EVERY),
    paths: ['SECURITY.md'],
    source: 'ISO/IEC 29147',
  },
  {
    id: 'dependency-updates',
    title: 'Dependency updates',
    means: 'A bot proposes new versions of libraries, images and CI steps.',
    because: always(EVERY),
    paths: ['renovate.json'],
    duty: 'Switch the update bot on for the repository.',
    source: 'NIST SP 800-218, PW.4',
  },
  {
    id: 'vulnerability-scanning',
    title: 'Vulnerability scanning',
    means:
      'Libraries and the image are compared with known vulnerabilities; a grave one stops the pipeline.',
    because: when(runs, EVERY_RUNNING),
    paths: CI,
    source: 'NIST SP 800-218, RV.1',
  },
  {
    id: 'software-bill-of-materials',
    title: 'Software bill of materials',
    means: 'Each build lists what is in the image and keeps the list with it.',
    because: when(runs, EVERY_RUNNING),
    paths: CI,
    source: 'NIST SP 800-218, PS.3',
  },
  {
    id: 'licence-check',
    title: 'Licence check',
    means: 'Licences of libraries are compared with those that are allowed.',
    because: when(runs, EVERY_RUNNING),
    paths: ['ci/licences.sh', ...CI],
  },
  {
    id: 'signed-image',
    title: 'Signed image with provenance',
    means:
      'The pipeline signs the image and says from which commit it was built, so that both can be verified before it runs.',
    because: when(runs, EVERY_RUNNING),
    paths: CI,
    duty: 'Let the cluster refuse images without a valid signature.',
    source: 'SLSA 1.0, build track',
  },
  {
    id: 'restricted-pods',
    title: 'Restricted pods',
    means:
      'Containers run as a user without rights, without capabilities and on a read-only file system.',
    because: when(runs, EVERY_RUNNING),
    paths: [
      'deploy/base/deployment.yaml',
      'deploy/overlays/production/namespace.yaml',
      'Dockerfile',
    ],
    source: 'Kubernetes Pod Security Standards, restricted',
  },
  {
    id: 'network-policy',
    title: 'Network policy',
    means: 'Only the connections that the service needs are open.',
    because: when(runs, EVERY_RUNNING),
    paths: ['deploy/base/network-policy.yaml'],
    duty: 'Check that the network plugin of the cluster enforces network policies.',
  },
  {
    id: 'encryption-in-transit',
    title: 'Encryption in transit',
    means: 'Connections from outside the cluster use TLS.',
    because: answers => {
      if (onInternet(answers)) return 'It is reachable from the internet.';
      return runs(answers) && sensitive(answers)
        ? classified(answers)
        : undefined;
    },
    paths: ['deploy/base/ingress.yaml'],
    duty: 'Issue a certificate for the host name, and renew it by itself.',
    source: 'OWASP ASVS 4.0.3, V9',
  },
  {
    id: 'rate-limit',
    title: 'Rate limit',
    means: 'One caller cannot take the service from all others.',
    because: when(onInternet, 'It is reachable from the internet.'),
    paths: ['deploy/base/ingress.yaml'],
    duty: 'Set the limit from measured traffic before the first release.',
    source: 'OWASP API Security Top 10 2023, API4',
  },
  {
    id: 'web-application-firewall',
    title: 'Web application firewall',
    means: 'Known patterns of attack are stopped before the service.',
    because: when(onInternet, 'It is reachable from the internet.'),
    paths: [],
    duty: 'Put the host name behind the web application firewall of the organisation.',
  },
  {
    id: 'security-headers',
    title: 'Security headers',
    means:
      'Browsers are told what a page may load and who may frame it (Content Security Policy).',
    because: when(({ kind }) => kind === 'website', 'Browsers read it.'),
    paths: ['nginx/headers.conf'],
    source: 'OWASP ASVS 4.0.3, V14.4',
  },
  {
    id: 'penetration-test',
    title: 'Penetration test',
    means:
      'Somebody else tries to break in, before the first release and after.',
    because: answers =>
      onInternet(answers) && sensitive(answers)
        ? `${classified(answers)} It is reachable from the internet.`
        : undefined,
    paths: [],
    duty: 'Order a penetration test before the first release, and repeat it every year.',
    source: 'ISO/IEC 27001:2022, A.8.29',
  },
  {
    id: 'log-redaction',
    title: 'No sensitive data in logs',
    means: 'Logs leave out credentials and what people wrote.',
    because: answers =>
      runs(answers) && sensitive(answers) ? classified(answers) : undefined,
    paths: ['src/logging.ts'],
    duty: 'Name the fields of this service that must not be logged.',
    source: 'OWASP Logging Cheat Sheet',
  },
  {
    id: 'audit-log',
    title: 'Audit log',
    means: 'Who read or changed sensitive data, and when, can be told later.',
    because: answers =>
      runs(answers) && sensitive(answers) ? classified(answers) : undefined,
    paths: [],
    duty: 'Write an audit event for each access to sensitive data, and keep them where the service cannot change them.',
    source: 'ISO/IEC 27001:2022, A.8.15',
  },
  {
    id: 'access-review',
    title: 'Access review',
    means: 'The owners look every three months at who may reach the data.',
    because: answers => (sensitive(answers) ? classified(answers) : undefined),
    paths: [],
    duty: 'Put the first access review into the calendar, and repeat it every three months.',
    source: 'ISO/IEC 27001:2022, A.5.18',
  },
  {
    id: 'encryption-at-rest',
    title: 'Encryption at rest',
    means:
      'Databases, buckets, queues, caches and their backups are encrypted.',
    because: answers =>
      sensitive(answers) && holdsData(answers)
        ? `${classified(answers)} The service stores it.`
        : undefined,
    paths: ['score.yaml'],
    duty: 'Order the stores with encryption at rest, and check that backups have it too.',
    source: 'ISO/IEC 27001:2022, A.8.24',
  },
  {
    id: 'retention',
    title: 'Retention',
    means: 'Data that is old enough is deleted.',
    because: answers => {
      if (!keepsData(answers) && !personal(answers)) return undefined;
      const { retentionDays } = answers.risk;
      if (retentionDays === 0) {
        return personal(answers)
          ? 'Personal data must not be kept longer than it is needed.'
          : undefined;
      }
      return `Data is kept for ${retentionDays} days.`;
    },
    paths: [],
    duty: ({ risk: { retentionDays } }) =>
      retentionDays === 0
        ? 'Write down why no data is kept, and check that none is.'
        : `Delete data after ${retentionDays} days, and test that it is gone, from backups too.`,
    source: 'ISO/IEC 27001:2022, A.8.10',
  },
  {
    id: 'backup',
    title: 'Backup',
    means: 'Lost data can be brought back to a moment that is recent enough.',
    because: answers =>
      keepsData(answers)
        ? `At most ${answers.risk.recoveryPointHours} hours of data may be lost.`
        : undefined,
    paths: ['score.yaml'],
    duty: ({ risk }) =>
      risk.recoveryPointHours < 1
        ? 'Order continuous backup, as less than an hour of data may be lost.'
        : `Order a backup at least every ${risk.recoveryPointHours} hours.`,
    source: 'ISO/IEC 27001:2022, A.8.13',
  },
  {
    id: 'restore-exercise',
    title: 'Restore exercise',
    means: 'Bringing the data back has been tried, and took short enough.',
    because: answers =>
      keepsData(answers)
        ? `The service must be back within ${answers.risk.recoveryTimeHours} hours.`
        : undefined,
    paths: ['docs/runbook.md'],
    duty: ({ risk }) =>
      `Restore a backup into an empty environment before the first release, within ${risk.recoveryTimeHours} hours, and repeat it every year.`,
    source: 'ISO/IEC 27001:2022, A.5.30',
  },
  {
    id: 'redundancy',
    title: 'More than one replica',
    means: 'Losing one machine does not stop the service.',
    because: answers =>
      runs(answers) && answers.risk.recoveryTimeHours <= 1
        ? `The service must be back within ${answers.risk.recoveryTimeHours} hours.`
        : undefined,
    paths: [
      'deploy/overlays/production/disruption-budget.yaml',
      'deploy/overlays/production/autoscaler.yaml',
    ],
    source: 'ISO/IEC 27001:2022, A.8.14',
  },
  {
    id: 'impact-assessment',
    title: 'Data protection impact assessment',
    means:
      'Risks for the people whose data it is are judged before processing begins.',
    because: when(personal, 'Personal data is processed.'),
    paths: [],
    duty: 'Ask the data protection officer whether an assessment is needed, and finish it before personal data is processed.',
    source: 'GDPR, Article 35',
  },
  {
    id: 'processing-record',
    title: 'Record of processing',
    means: 'What is processed, why, and for how long, is written down.',
    because: when(personal, 'Personal data is processed.'),
    paths: [],
    duty: 'Enter the service into the record of processing activities.',
    source: 'GDPR, Article 30',
  },
  {
    id: 'data-subject-rights',
    title: 'Access and erasure',
    means: 'A person can get a copy of their data, and have it erased.',
    because: when(personal, 'Personal data is processed.'),
    paths: [],
    duty: 'Write into the runbook how data of one person is exported and erased.',
    source: 'GDPR, Articles 15 and 17',
  },
];
