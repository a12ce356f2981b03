import { el } from './dom.js';
import { say, spoken } from './words.js';

const LONGEST = 1000;

/** What went wrong with a remark and what to do. @param {import('./http.js').Problem} failure */
function told({ reason, after }) {
  if (reason === 'NAMES_SOMEBODY') return say('remarkpersonal');
  if (reason === 'PLACE_OUTSIDE') return say('remarkoutside');
  if (reason === 'FULL') return say('remarkfull');
  if (reason === 'TOO_OFTEN') return say('remarkbusy', { minutes: Math.max(1, Math.ceil(after / 60)) });
  return say('remarkfailed');
}

/**
 * The form for a remark: only its text is asked, no name.
 * @param {(text: string) => Promise<void>} send @param {() => void} cancel
 */
export function remarkForm(send, cancel) {
  const text = el('textarea', { id: 'remark', rows: 5, maxLength: LONGEST, required: true, 'aria-describedby': 'remarknote' });
  const count = el('span', { className: 'note' }, `0 / ${LONGEST}`);
  const problem = el('p', { className: 'wrong', role: 'alert' });
  const submit = el('button', { type: 'submit', className: 'primary' }, say('remarksend'));
  const away = el('button', { type: 'button', className: 'quiet' }, say('cancel'));
  away.addEventListener('click', cancel);
  text.addEventListener('input', () => { count.textContent = `${text.value.length} / ${LONGEST}`; });
  const form = el('form', { className: 'remarkform' }, el('label', { htmlFor: 'remark' }, say('remarktext')), text, count, el('p', { id: 'remarknote', className: 'note' }, say('remarknote')), problem, el('p', { className: 'places' }, submit, away));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const words = text.value.trim();
    if (!words) return;
    submit.disabled = true;
    problem.textContent = '';
    try {
      await send(words);
    } catch (failure) {
      problem.textContent = told(failure);
      submit.disabled = false;
    }
  });
  return form;
}

/** Approved remarks with their answers. @param {any[]} remarks @param {(remark: any) => void} go */
export function remarkList(remarks, go) {
  if (!remarks.length) return el('p', { className: 'note' }, say('noremarks'));
  const items = remarks.map((one) => {
    const button = el('button', { type: 'button', className: 'link' }, say('onmap'));
    button.addEventListener('click', () => go(one));
    return el('li', {}, el('p', {}, one.tekst), one.antwoord ? el('p', { className: 'answer' }, el('b', {}, `${say('answer')} `), one.antwoord) : null,
      el('p', { className: 'note' }, one.tijd ? `${new Date(one.tijd).toLocaleDateString(spoken() === 'en' ? 'en-GB' : 'nl-NL')} ` : null, button));
  });
  return el('div', {}, el('h3', {}, say('remarks', { count: remarks.length })), el('ul', { className: 'remarks' }, ...items));
}
