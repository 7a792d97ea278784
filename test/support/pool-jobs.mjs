/** Jobs for tests of the pool. `counts` is memory that the test sees too: how many began, and whether they may go on. */

const begin = ({ counts }) => Atomics.add(counts, 0, 1);
const answer = (text) => ({ texts: [text], isLong: false });

export const jobs = {
  echo(_services, params) {
    begin(params);
    return answer(params.text);
  },
  /** Works until the signal, or until it may go on; then tells how large its graph is. */
  work({ knowledge }, params, { signal }) {
    begin(params);
    while (Atomics.load(params.counts, 1) === 0) signal.throwIfAborted();
    return answer(String(knowledge.statements.size));
  },
  /** Hears nothing. */
  deaf(_services, params) {
    begin(params);
    for (;;);
  },
  die(_services, params) {
    begin(params);
    process.exit(1);
  },
  long({ knowledge }, params) {
    begin(params);
    const texts = Array.from({ length: 5 }, (_, n) => `${n}${"x".repeat(70_000)}`);
    return { texts: [...texts, String(knowledge.statements.size)], isLong: true, facts: { kind: "long" } };
  },
};
