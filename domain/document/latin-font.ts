/** How Latin letters and digits look; GB/T 9704 leaves it open, many offices want Times New Roman. */
export const latinFonts = ['follow', 'Times New Roman'] as const
export type LatinFont = (typeof latinFonts)[number]
