/** Hands a file to the browser to be saved. */
export function save(name: string, blob: Blob): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(blob);
	link.download = name;
	link.click();
	// Firefox reads the address after the click has returned.
	setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
