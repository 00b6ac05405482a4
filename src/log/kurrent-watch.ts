type Client = import("@kurrent/kurrentdb-client").KurrentDBClient;

/** How long after a broken subscription another is begun. */
const againMs = 250;

/**
 * Lets the server say when something was written. A subscription that breaks is begun again; as
 * something may have been missed meanwhile, that is said too.
 */
export const watchServer = (client: Client, prefix: string, rung: () => void): (() => void) => {
  let isOver = false;
  let timer: NodeJS.Timeout | undefined;
  let end: () => void = () => {};
  const begin = (): void => {
    const subscription = client.subscribeToAll({
      fromPosition: "end",
      filter: { filterOn: "streamName", prefixes: [prefix], checkpointInterval: 1 },
    });
    end = () => {
      subscription.on("error", () => {});
      void subscription.unsubscribe().catch(() => {});
    };
    const broken = (): void => {
      end = () => {};
      rung();
      if (!isOver) timer = setTimeout(begin, againMs);
    };
    subscription.on("data", rung).on("caughtUp", rung).once("error", broken).once("end", broken);
  };
  begin();
  return () => {
    isOver = true;
    clearTimeout(timer);
    end();
  };
};
