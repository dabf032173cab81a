/** Lets the browser save a table. */
export function saveCsv(text: string, name: string) {
  const address = URL.createObjectURL(
    new Blob([text], { type: 'text/csv;charset=utf-8' }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // A moment later, so that the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
