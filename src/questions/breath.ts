/** Long answers that give way now and then, so that a server answers others meanwhile and a signal is heard. */

/** Milliseconds that a search may keep the thread to itself. */
const BREATH_MS = 8;

/** A pause that lets others run where the last one is long enough ago. */
export function breather(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < BREATH_MS) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    last = performance.now();
  };
}

/** The result of a search that offers pauses. */
export async function resultOfSteps<Result>(steps: Iterator<unknown, Result>): Promise<Result> {
  const pause = breather();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    await pause();
  }
}
