/** SIGINT and SIGTERM: they end a command at once, but for the stretches that have something to put in order first. */

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/** By the custom of shells: 128 and the number of the signal. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;

/** What a signal of the process is aborted with. */
class Interrupted extends Error {
  readonly exitCode: number;

  constructor(signal: (typeof SIGNALS)[number]) {
    super(signal);
    this.exitCode = EXIT_CODES[signal];
  }
}

/** The exit code of a command that its signal has ended. */
export function exitCodeOf({ reason }: AbortSignal): number {
  return reason instanceof Interrupted ? reason.exitCode : EXIT_CODES.SIGINT;
}

/** The same of a service: SIGTERM is how its manager ends one, and what has ended so has not failed. */
export function exitCodeOfService(signal: AbortSignal): number {
  return exitCodeOf(signal) === EXIT_CODES.SIGTERM ? 0 : exitCodeOf(signal);
}

/** Does work during which a signal is heard, and not the end of the process. */
export type Hearing = <Result>(work: () => Promise<Result>) => Promise<Result>;

/**
 * Listens to the signals of this process only while somebody hears them. A thread that computes comes to no listener, and
 * a listener takes the place of what the system does: with none, `timeout 60` and Ctrl-C work whatever is being done.
 */
export function interruptions(process: NodeJS.Process): { readonly signal: AbortSignal; readonly hearing: Hearing } {
  const controller = new AbortController();
  const interrupt = (signal: (typeof SIGNALS)[number]): void => {
    // The second one does not wait for a clean stop.
    if (controller.signal.aborted) process.exit(EXIT_CODES[signal]);
    controller.abort(new Interrupted(signal));
  };
  let hearers = 0;
  return {
    signal: controller.signal,
    async hearing(work) {
      if (hearers++ === 0) for (const signal of SIGNALS) process.on(signal, interrupt);
      try {
        return await work();
      } finally {
        if (--hearers === 0) for (const signal of SIGNALS) process.off(signal, interrupt);
      }
    },
  };
}
