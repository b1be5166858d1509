/** The name of the `<meta>` by which the service worker knows the pages that it keeps, whatever a network answers in their place. */
export const PRESENT_MARK = 'hanoi-present';
