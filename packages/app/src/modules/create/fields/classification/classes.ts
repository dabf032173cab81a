/** What a class of data means and brings with it. */
export interface DataClass {
  id: string;
  title: string;
  /** Which data it is. */
  meaning: string;
  /** What the template does about it. */
  consequence: string;
}

/**
 * From the least to the most guarded. The consequences are those of the controls
 * that the scaffolder writes into `compliance.yaml`.
 */
export const dataClasses: DataClass[] = [
  {
    id: 'public',
    title: 'Public',
    meaning: 'Anyone may read it: published prices, documentation.',
    consequence: 'The controls that everything has, such as scans and reviews.',
  },
  {
    id: 'internal',
    title: 'Internal',
    meaning: 'Everyone in the organisation may read it.',
    consequence: 'The controls that everything has, such as scans and reviews.',
  },
  {
    id: 'confidential',
    title: 'Confidential',
    meaning: 'Harm is done if others read it: contracts, figures, keys.',
    consequence:
      'Also encryption, an audit log, no such data in logs, and a review of access every three months.',
  },
  {
    id: 'personal',
    title: 'Personal',
    meaning: 'It is about people who can be told apart.',
    consequence:
      'All of that, and deletion after the retention time, access and erasure on request, a record of processing, and an impact assessment.',
  },
];
