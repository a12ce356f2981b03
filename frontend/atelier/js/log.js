/**
 * Which entries of a log count now: an undo takes away the last that counts, a redo brings back what was taken last, a command ends what could be redone.
 * @param {{number: number, kind: 'COMMAND'|'UNDO'|'REDO'}[]} log @returns {Set<number>} numbers of the commands that count
 */
export function standing(log) {
  const done = [];
  let undone = [];
  for (const entry of log) {
    if (entry.kind === 'COMMAND') {
      done.push(entry.number);
      undone = [];
    } else if (entry.kind === 'UNDO') undone.push(done.pop());
    else done.push(undone.pop());
  }
  return new Set(done);
}
