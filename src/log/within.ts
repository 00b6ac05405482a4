/** What `within` gives where the work is not done in time. */
export const late = Symbol("late");

/** Waits for work, so many milliseconds. The work itself goes on: nobody can be made to stop. */
export const within = async <T>(work: Promise<T>, ms: number): Promise<T | typeof late> => {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<typeof late>((resolve) => {
    timer = setTimeout(() => resolve(late), ms);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
};
