/** Red, green, blue of '#rrggbb', each 0 to 255. Throws RangeError for anything else. */
export function parseHex(hex: string): [number, number, number] {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new RangeError(`viz: a colour is a role of the theme or '#rrggbb': ${hex}`);
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number];
}

/** WCAG 2.2 contrast of two colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((p, q) => q - p);
  return (high + 0.05) / (low + 0.05);
}

/** `steps` colours from one to the other by lightness, chroma and hue (CIE LCh, D65), the shorter way round the hues. */
export function ramp(from: string, to: string, steps = 64): string[] {
  const [l0, c0, h0] = toLch(from);
  const [l1, c1, h1] = toLch(to);
  const turn = ((h1 - h0 + 540) % 360) - 180;
  return Array.from({ length: steps }, (_, i) => {
    const t = steps > 1 ? i / (steps - 1) : 0;
    return fromLch(l0 + t * (l1 - l0), c0 + t * (c1 - c0), h0 + t * turn);
  });
}

const linear = (byte: number): number => {
  const c = byte / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
};

const byte = (c: number): string => {
  const s = c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055;
  return Math.round(255 * Math.min(1, Math.max(0, s)))
    .toString(16)
    .padStart(2, '0');
};

const luminance = (hex: string): number => {
  const [r, g, b] = parseHex(hex).map(linear);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const forward = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
const inverse = (t: number): number => (t > 6 / 29 ? t ** 3 : (116 * t - 16) / (24389 / 27));

function toLch(hex: string): [number, number, number] {
  const [r, g, b] = parseHex(hex).map(linear);
  const x = forward((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = forward(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = forward((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  const [p, q] = [500 * (x - y), 200 * (y - z)];
  return [116 * y - 16, Math.hypot(p, q), (Math.atan2(q, p) * 180) / Math.PI];
}

function fromLch(l: number, c: number, h: number): string {
  const fy = (l + 16) / 116;
  const x = 0.95047 * inverse(fy + (c * Math.cos((h * Math.PI) / 180)) / 500);
  const y = inverse(fy);
  const z = 1.08883 * inverse(fy - (c * Math.sin((h * Math.PI) / 180)) / 200);
  const r = 3.2404542 * x - 1.5371385 * y - 0.4985314 * z;
  const g = -0.969266 * x + 1.8760108 * y + 0.041556 * z;
  const b = 0.0556434 * x - 0.2040259 * y + 1.0572252 * z;
  return `#${byte(r)}${byte(g)}${byte(b)}`;
}
