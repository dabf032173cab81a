export const stylesheet = 'body{margin:0}';
