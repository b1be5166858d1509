/** The texts of the site, by key: `m.key({ argument })`. */
export { m } from '#lib/paraglide/messages.js';
