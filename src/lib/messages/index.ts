/** The texts of the site, by key: `m.key({ argument })`. Generated from `src/messages` by `npm run messages:build`. */
export * as m from './generated.ts';
