/** The two pictures of a view: `og` for previews of links (Open Graph), `wide` for an article or a slide. In pixels of the drawing. */
export const PICTURE_SIZES = {
	og: { width: 1200, height: 630 },
	wide: { width: 1200, height: 820 },
} as const;
export type PictureSize = keyof typeof PICTURE_SIZES;
