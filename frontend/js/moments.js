/**
 * A year of figures with the division that draws it. own: whether the division is that year's; of other years there are figures but
 * no map, and the nearest division is drawn.
 * @typedef {{id: string, jaar: number, indeling: string, own: boolean}} Moment
 */

/**
 * Every year of an indicator and every division, oldest first.
 * @param {{perioden?: number[]}|null} indicator @param {{id: string, jaar: number}[]} indelingen oldest first @returns {Moment[]}
 */
export function momentsOf(indicator, indelingen) {
  const own = indelingen.map(({ id, jaar }) => ({ id, jaar, indeling: id, own: true }));
  const years = indicator?.perioden ?? [];
  const other = years.filter((jaar) => !indelingen.some((one) => one.jaar === jaar)).map((jaar) => ({ id: String(jaar), jaar,
    indeling: (indelingen.find((one) => one.jaar > jaar) ?? indelingen[indelingen.length - 1]).id, own: false }));
  return [...own, ...other].sort((a, b) => a.jaar - b.jaar || a.id.localeCompare(b.id));
}

/** The moment asked for, or the newest of the newest division. @param {Moment[]} moments @param {string} id @returns {Moment|null} */
export function momentOf(moments, id) {
  return moments.find((one) => one.id === id) ?? moments.filter((one) => one.own).at(-1) ?? null;
}
