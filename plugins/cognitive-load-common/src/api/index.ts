export * from './actions';
export * from './answering';
export * from './platform';
export * from './results';
export * from './signals';
export * from './waves';
