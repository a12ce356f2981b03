/**
 * Listens to what others do to the plan. The browser connects anew by itself; what was missed is caught up by revision.
 * @param {import('./studio.js').Studio} studio @param {{presence: (names: string[]) => void, changed: (event: any) => void, comment: () => void, lost: (gone: boolean) => void}} on
 */
export function listen(studio, on) {
  const source = new EventSource(studio.service.url(studio.path('/events')));
  const told = (name, act) => source.addEventListener(name, (event) => {
    let data = {};
    try {
      data = JSON.parse(/** @type {MessageEvent} */ (event).data);
    } catch {
      data = {};
    }
    act(data);
  });
  told('change', on.changed);
  told('presence', (event) => on.presence(event.namen ?? []));
  told('comment', () => on.comment());
  told('status', () => studio.loadHead());
  source.addEventListener('open', () => on.lost(false));
  source.addEventListener('error', () => on.lost(source.readyState === EventSource.CLOSED));
  return () => source.close();
}
