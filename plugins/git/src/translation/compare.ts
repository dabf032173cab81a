/** Texts of the page that compares two refs and merges. */
export const compare = {
  what: 'The comparison',
  base: 'Into',
  head: 'From',
  swap: 'Swap the two',
  chooseTitle: 'Choose what to compare',
  chooseText:
    'Choose a branch to merge from, and the branch that it goes into.',
  oneBranchTitle: 'There is only one branch',
  oneBranchText:
    'Push a second branch, and this page shows what it would change and merges it.',
  nothingTitle: 'There is nothing to merge',
  nothingText: '{{base}} has all commits of {{head}} already.',
  fastForwardTitle: 'Can be merged',
  fastForwardText_one: '{{head}} is {{count}} commit ahead of {{base}}.',
  fastForwardText_other: '{{head}} is {{count}} commits ahead of {{base}}.',
  cleanTitle: 'Can be merged without conflicts',
  cleanText:
    'Both have new commits: {{head}} has {{ahead}} that {{base}} lacks, and lacks {{behind}}.',
  conflictTitle: 'Both changed the same places',
  conflictText:
    'Merge {{base}} into {{head}} on your machine, settle the conflicts there, and push again. They are in:',
  unrelatedTitle: 'The two have no common history',
  unrelatedText:
    'They cannot be merged here. Put the commits on a branch of {{base}} first.',
  merge: 'Merge',
  mergeTitle: 'Merge {{head}} into {{base}}',
  mergeText:
    'This makes a merge commit on {{base}} in your name. Those who read the repository have it at once.',
  message: 'Message',
  messageHint: 'May stay empty',
  mergeConfirm: 'Merge now',
  merged: '{{head}} is merged into {{base}}',
  mergedLink: 'Show the merge commit',
  moved:
    'One of the branches has moved, or they no longer go together. Close this, look at the comparison as it is now, and merge then.',
  notOwner:
    'Only owners of the repository can merge. Send them the address of this page.',
  notABranch: 'Only a branch can be merged into: {{base}} is none.',
  discussion:
    'There is no place for comments here: talk about the change where your team talks, with the address of this page. Checks run where the pipeline of the repository is connected.',
  commits_one: '{{count}} commit',
  commits_other: '{{count}} commits',
  files: 'Changes',
} as const;
