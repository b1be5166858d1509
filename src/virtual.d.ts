declare module 'virtual:embed' {
	/** The frame's first script: its path below the site's first page, or in development the module itself. */
	export const start: string;
	/** All the styles of the frame; in development none, because there the module brings them. */
	export const styles: string;
}
