const tick = 4000;

/** @param {number} ms @returns {string} `0.4 s`, `12 s` or `2 min 05 s` */
export function formatDuration(ms) {
  const seconds = ms / 1000;
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  if (seconds < 90) return `${Math.round(seconds)} s`;
  const rest = Math.round(seconds % 60);
  return `${Math.floor(seconds / 60)} min ${String(rest).padStart(2, '0')} s`;
}

/**
 * Prints each step with its name, progress and time. A terminal sees one line
 * that changes; a log file sees a line every few seconds, so that neither is
 * ever silent for long.
 * @param {{ out?: NodeJS.WriteStream, now?: () => number }} [options]
 */
export function createSteps({ out = process.stdout, now = Date.now } = {}) {
  const live = Boolean(out.isTTY) && !process.env.CI;
  const width = () => Math.max(40, out.columns ?? 100);

  /** @param {string} line */
  const redraw = line => out.write(`\r\x1b[2K${line.slice(0, width() - 1)}`);

  return {
    /** @param {string} line printed as it is */
    note: line => out.write(`${line}\n`),

    /**
     * @template T
     * @param {string} name
     * @param {(step: { progress(text: string): void, done(text: string): void }) => Promise<T>} work
     *   progress: what it is doing now; done: what to say behind its name at the end
     * @returns {Promise<T>}
     */
    async run(name, work) {
      const start = now();
      let doing = '';
      let summary = '';
      const elapsed = () => formatDuration(now() - start);
      const show = () => {
        const line = `… ${name} (${elapsed()})${doing ? `: ${doing}` : ''}`;
        if (live) redraw(line);
        else out.write(`${line.slice(0, 160)}\n`);
      };
      if (live) show();
      const timer = setInterval(show, live ? 250 : tick);
      try {
        const result = await work({
          progress: text => {
            doing = text;
          },
          done: text => {
            summary = text;
          },
        });
        if (live) redraw('');
        out.write(`✓ ${name}${summary ? `: ${summary}` : ''} (${elapsed()})\n`);
        return result;
      } catch (error) {
        if (live) redraw('');
        out.write(`✗ ${name} (${elapsed()})\n`);
        throw error;
      } finally {
        clearInterval(timer);
      }
    },
  };
}

/** @typedef {ReturnType<typeof createSteps>} Steps */
