/**
 * Pieces that the pages of several plugins share. They bring no texts of their
 * own: whoever uses them passes translated ones.
 *
 * @packageDocumentation
 */
export { Coloured } from './code/Coloured';
export { contrastOf } from './colour/contrastOf';
export { saveFile } from './files/saveFile';
export { formatBytes } from './format/formatBytes';
export { timeAgo } from './format/timeAgo';
export { PluginHttp, type CallOptions } from './http/PluginHttp';
export { SectionLink } from './nav/SectionLink';
export { SectionNav } from './nav/SectionNav';
export { reasonOf } from './reading/reasonOf';
export { statusOf } from './reading/statusOf';
export { useAnswer, type Answer } from './reading/useAnswer';
export { CopySnippet, type CopyTexts } from './snippets/CopySnippet';
export { AnswerError, type AnswerErrorTexts } from './states/AnswerError';
export { ConfirmButton } from './states/ConfirmButton';
export { Loading } from './states/Loading';
export { Message } from './states/Message';
export { SortHeader } from './table/SortHeader';
export { stackedTable } from './table/stackedTable';
