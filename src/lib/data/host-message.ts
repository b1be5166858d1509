/**
 * A message between the frame and the page of its host, in both directions, by `postMessage`. To the frame: show this; what is not named
 * stays as it is. From the frame: the reader has changed the view, and this is what it shows now. The values are those of the address.
 */
export interface HostMessage {
	readonly type: 'hanoi:view';
	readonly version: 1;
	/** `2026-03-01`; an empty string is the as-of day. */
	readonly on?: string;
	readonly layer?: string;
	readonly region?: string;
	/** ISO 3166-1 alpha-3; an empty string selects nothing. */
	readonly state?: string;
	readonly group?: string;
	/** Classes of the legend, parted by commas. */
	readonly show?: string;
	readonly theme?: string;
	readonly lang?: string;
}
