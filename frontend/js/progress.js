/**
 * Part of the work that is done, 0 to 1: a stage such as "Demoregio 2/11: BAG lezen" tells its place in the whole. Null where
 * nothing tells it.
 * @param {string} stage @param {number|null} percentage of the stage
 */
export function partDone(stage, percentage) {
  const place = /(\d+)\/(\d+)/.exec(stage);
  const within = Math.min(100, Math.max(0, percentage ?? 0)) / 100;
  if (place && Number(place[2]) > 0) return Math.min(1, (Number(place[1]) - 1 + within) / Number(place[2]));
  return percentage === null || percentage === undefined ? null : within;
}
