import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Peak memory of a running process in megabytes, as Linux counts it; 0 elsewhere. */
function peakMemory(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/**
 * Runs a program to its end.
 * @returns {Promise<{ ms: number, peakMb: number, output: string }>}
 */
export function measureProcess(program, args, options) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(program, args, {
      ...options,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let peakMb = 0;
    let errors = '';
    let output = '';
    child.stdout.on('data', data => {
      output += data;
    });
    const timer = setInterval(() => {
      peakMb = Math.max(peakMb, peakMemory(child.pid));
    }, 50);
    child.stderr.on('data', data => {
      errors += data;
    });
    child.on('error', reject);
    child.on('close', code => {
      clearInterval(timer);
      const ms = performance.now() - started;
      if (code === 0) resolve({ ms, peakMb, output });
      else
        reject(
          new Error(`${program} ended with ${code}: ${errors.slice(-2000)}`),
        );
    });
  });
}

/** @param {number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
