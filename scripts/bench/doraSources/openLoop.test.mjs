import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runOpenLoop } from './openLoop.mjs';

/** A clock of the test: each rest is one millisecond, and what is due then happens. */
function createClock() {
  let ms = 0;
  const due = [];
  return {
    now: () => ms,
    at: (time, work) => due.push({ time, work }),
    async rest() {
      ms += 1;
      for (const one of due.splice(0))
        if (one.time <= ms) one.work();
        else due.push(one);
      await new Promise(resolve => {
        setImmediate(resolve);
      });
    },
    /** Lets time go on, until the work is done. */
    async during(work) {
      let done = false;
      const result = work.finally(() => {
        done = true;
      });
      while (!done) await this.rest();
      return result;
    },
  };
}

test('runOpenLoop counts from the schedule, so that a receiver that stops is seen', async () => {
  const clock = createClock();
  // Takes 2 ms, but stands still from 100 to 200 ms.
  const send = () =>
    new Promise(resolve => {
      const done = clock.now() + 2;
      clock.at(done >= 100 && done < 200 ? 200 : done, () => resolve(true));
    });
  const found = await clock.during(
    runOpenLoop(send, {
      rate: 1_000,
      count: 400,
      now: clock.now,
      // Time goes on by itself here.
      rest: () =>
        new Promise(resolve => {
          setImmediate(resolve);
        }),
    }),
  );
  assert.equal(found.acknowledged.length, 400);
  assert.equal(found.p50, 2);
  // A quarter of the schedule fell into the stop: it waited 2 to 102 ms.
  assert.ok(found.p95 >= 80, `${found.p95}`);
  assert.ok(found.max >= 100 && found.max <= 104, `${found.max}`);
  assert.ok(found.lateP95 <= 1);
});

test('runOpenLoop does not wait for answers, and counts what was not acknowledged', async () => {
  const clock = createClock();
  let running = 0;
  let most = 0;
  const send = n =>
    new Promise(resolve => {
      running += 1;
      most = Math.max(most, running);
      clock.at(clock.now() + 50, () => {
        running -= 1;
        resolve(n % 10 !== 0);
      });
    });
  const found = await clock.during(
    runOpenLoop(send, {
      rate: 500,
      count: 100,
      now: clock.now,
      rest: () =>
        new Promise(resolve => {
          setImmediate(resolve);
        }),
    }),
  );
  assert.ok(most >= 20, `${most}`);
  assert.equal(found.refused, 10);
  assert.equal(found.acknowledged.length, 90);
  assert.ok(!found.acknowledged.includes(20));
});
