/** Milliseconds after which a service that refused is asked again, and how often where it says nothing of starting. */
const AGAIN = 5000;
const TRIES = 3;

/**
 * Listens to what others do to the plan. The browser connects anew by itself, but not after a refusal: a service that starts refuses for a
 * while, and is asked again until it has. What was missed is caught up by revision.
 * @param {import('./studio.js').Studio} studio @param {{presence: (names: string[]) => void, changed: (event: any) => void, comment: () => void, lost: (gone: boolean) => void}} on
 */
export function listen(studio, on) {
  /** @type {EventSource} */
  let source;
  let ended = false;
  let tries = 0;

  const again = async () => {
    const status = await studio.service.get(studio.path('')).then(() => 200, (problem) => problem.status ?? 0);
    if (ended) return;
    if (status === 503) setTimeout(again, AGAIN);
    else if (status === 200) connect();
  };
  const connect = () => {
    source = new EventSource(studio.service.url(studio.path('/events')));
    const told = (name, act) => source.addEventListener(name, (event) => {
      let data = {};
      try {
        data = JSON.parse(/** @type {MessageEvent} */ (event).data);
      } catch (fault) {
        console.warn(`${name}:`, fault);
        data = {};
      }
      act(data);
    });
    told('change', on.changed);
    told('presence', (event) => on.presence(event.namen ?? []));
    told('comment', () => on.comment());
    told('status', () => studio.loadHead());
    source.addEventListener('open', () => {
      tries = 0;
      on.lost(false);
    });
    source.addEventListener('error', () => {
      const refused = source.readyState === EventSource.CLOSED;
      on.lost(refused);
      if (refused && !ended && tries++ < TRIES) setTimeout(again, AGAIN);
    });
  };
  connect();
  return () => {
    ended = true;
    source.close();
  };
}
