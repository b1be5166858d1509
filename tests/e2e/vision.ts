/** A colour as linear light, red, green and blue from 0 to 1. */
export type Light = readonly [number, number, number];

/** Reads a computed colour: `rgb(…)`, or `color(srgb …)`. */
export function lightOf(computed: string): Light {
	const numbers = (computed.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
	const scale = computed.startsWith('rgb') ? 255 : 1;
	const [r, g, b] = numbers.map((value) => toLinear(value / scale));
	if (r === undefined || g === undefined || b === undefined) throw new Error(`No colour: ${computed}`);
	return [r, g, b];
}

/** Contrast of WCAG 2: from 1 to 21. */
export function contrast(first: Light, other: Light): number {
	const [light, dark] = [luminance(first), luminance(other)].sort((a, b) => b - a) as [number, number];
	return (light + 0.05) / (dark + 0.05);
}

export const VISIONS = ['usual', 'deuteranopia', 'protanopia', 'tritanopia', 'greyscale'] as const;
export type Vision = (typeof VISIONS)[number];

/**
 * Full deficiencies as Machado, Oliveira and Fernandes give them ("A Physiologically-based Model for Simulation of Color Vision
 * Deficiency", 2009, severity 1.0), for linear light.
 */
const MACHADO: Partial<Record<Vision, readonly Light[]>> = {
	protanopia: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998],
	],
	deuteranopia: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881],
	],
	tritanopia: [
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039],
	],
};

/** A colour as it appears to someone who sees in this way. */
export function seenWith(vision: Vision, light: Light): Light {
	if (vision === 'greyscale') {
		const grey = luminance(light);
		return [grey, grey, grey];
	}
	const matrix = MACHADO[vision];
	if (!matrix) return light;
	const mixed = matrix.map((row) => clamp(row[0] * light[0] + row[1] * light[1] + row[2] * light[2]));
	return mixed as unknown as Light;
}

/** ΔE of CIE 1976: about 2.3 is the least that can be seen side by side. */
export function difference(first: Light, other: Light): number {
	const [a, b] = [labOf(first), labOf(other)];
	return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function toLinear(value: number): number {
	return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function luminance([r, g, b]: Light): number {
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function clamp(value: number): number {
	return Math.min(1, Math.max(0, value));
}

/** CIELAB under D65. */
function labOf([r, g, b]: Light): readonly [number, number, number] {
	const x = (0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047;
	const y = 0.2126729 * r + 0.7151522 * g + 0.072175 * b;
	const z = (0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883;
	const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
	return [116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))];
}
