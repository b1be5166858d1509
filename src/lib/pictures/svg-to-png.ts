import { m } from '#lib/messages/index.ts';

/** A picture that cannot be made, with the reason in words. */
export class PictureError extends Error {}

/**
 * Draws an SVG, which must state its size, with the browser's own engine and fonts.
 * @param scale pixels of the PNG for one of the drawing
 * @throws {PictureError} when the browser cannot draw it, or has no room for so large a picture
 */
export async function svgToPng(svg: string, scale: number): Promise<Blob> {
	const image = new Image();
	// The page's policy allows pictures from data: and none from blob:.
	image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
	const canvas = document.createElement('canvas');
	let blob: Blob | null = null;
	try {
		await image.decode();
		canvas.width = Math.round(image.naturalWidth * scale);
		canvas.height = Math.round(image.naturalHeight * scale);
		canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
		blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
	} catch {
		// Said below.
	}
	if (!blob) throw new PictureError(m.share_picture_no_canvas());
	return blob;
}
