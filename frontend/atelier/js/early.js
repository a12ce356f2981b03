import { textsOf } from '../../js/words.js';
import { Service } from './api.js';

/** Asks for what the page opens with before its other modules are there, so that the service works while they come. */

const query = new URLSearchParams(location.search);

/** @type {'nl'|'en'} */
export const language = query.get('taal') === 'en' ? 'en' : 'nl';
/** Number of the plan in the address, or empty. */
export const planAsked = query.get('plan') ?? '';
export const texts = textsOf(language, '/atelier/i18n');
export const service = new Service(query.get('deel') ?? '');

service.expect('/api/v1/session');
service.expect('/api/v1/status');
if (planAsked) service.expectPlan(planAsked);
